import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { comparisonSvg } from "@/components/comparison/comparison-svg";
import { landscapeSvg } from "@/components/landscape/landscape-svg";
import { flatten } from "@/components/paper/flatten";
import { reportText } from "@/components/report/report-text";
import { printedReport } from "@/components/subject-report/paper/printed-report";
import { api } from "@/server/api/caller";
import { print } from "@/server/api/print";
import { refusalResponse } from "@/server/api/route-door";
import { AppError } from "@/server/domain/error";
import { toCsv } from "@/server/domain/table";

type File = { name: string; type: string; body: string | Uint8Array<ArrayBuffer> };
type Caller = Awaited<ReturnType<typeof api>>;

/**
 * A file to download. A GET, because a link has to do; it calls a mutation, because whoever takes
 * figures out of the product stands in the audit. Nothing else changes, so that a repeated or a
 * foreign request costs one more line there and nothing more.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ org: string; report: string }> },
): Promise<Response> {
  const { org, report } = await params;
  const make = Object.hasOwn(REPORTS, report) ? REPORTS[report] : undefined;
  if (!make) return refuse(404, "not-found");
  const given = [...new URL(request.url).searchParams].filter(([, value]) => value !== "");
  try {
    return download(await make(await api(), { ...Object.fromEntries(given), org }));
  } catch (error) {
    if (error instanceof AppError) return refusalResponse(error, "export");
    const status = error instanceof TRPCError ? getHTTPStatusCodeFromError(error) : 500;
    if (!(error instanceof TRPCError) || status >= 500) throw error;
    return refuse(status, status === 400 ? "invalid" : error.message);
  }
}

type Query = { org: string };

const REPORTS: Readonly<Record<string, (call: Caller, query: Query) => Promise<File>>> = {
  "comparison.csv": comparisonFile,
  "heatmap.svg": heatmapFile,
  "structure.csv": structureFile,
  "structure.svg": structureDrawing,
  "structure-changes.csv": changesFile,
  "structure-report.csv": (call, query) => reportFile(call, query, "csv"),
  "structure-report.json": (call, query) => reportFile(call, query, "json"),
  "subject-report.pdf": subjectReportFile,
  "talent.csv": talentFile,
};

async function comparisonFile(call: Caller, query: Query): Promise<File> {
  // Reason: an address is unchecked text; the procedure refuses what does not fit.
  const asked = query as Parameters<Caller["exports"]["comparison"]>[0];
  const { name, table } = await call.exports.comparison(asked);
  return { name: `${name}.csv`, type: "text/csv", body: toCsv(table) };
}

async function heatmapFile(call: Caller, query: Query): Promise<File> {
  // Reason: as above.
  const asked = query as Parameters<Caller["exports"]["heatmap"]>[0];
  const comparison = await call.exports.heatmap(asked);
  const [locale, t] = await Promise.all([getLocale(), getTranslations("comparison")]);
  const body = comparisonSvg(comparison, locale, t);
  return { name: `${comparison.cycle?.name ?? "self-ratings"}.svg`, type: "image/svg+xml", body };
}

async function talentFile(call: Caller, query: Query): Promise<File> {
  // Reason: as above.
  const asked = query as Parameters<Caller["talent"]["export"]>[0];
  const { name, table } = await call.talent.export(asked);
  return { name: `${name}.csv`, type: "text/csv", body: toCsv(table) };
}

async function subjectReportFile(call: Caller, query: Query): Promise<File> {
  // Reason: as above.
  const asked = query as Parameters<Caller["exports"]["subjectReport"]>[0];
  const report = await call.exports.subjectReport(asked);
  const [locale, t] = [await getLocale(), await getTranslations("reports")];
  const { name, paper } = printedReport(report, { locale, t, format: await getFormatter() });
  return { name: `${name}.pdf`, type: "application/pdf", body: await print(flatten(paper)) };
}

async function structureFile(call: Caller, query: Query): Promise<File> {
  // Reason: as above.
  const asked = query as Parameters<Caller["landscape"]["export"]>[0];
  const { name, table } = await call.landscape.export(asked);
  return { name: `${name}.csv`, type: "text/csv", body: toCsv(table) };
}

async function structureDrawing(call: Caller, query: Query): Promise<File> {
  // Reason: as above.
  const asked = query as Parameters<Caller["landscape"]["export"]>[0];
  const { name, landscape } = await call.landscape.export(asked);
  const [t, index] = [await getTranslations("landscape"), await getTranslations("timeline.index")];
  return { name: `${name}.svg`, type: "image/svg+xml", body: landscapeSvg(landscape, t, index) };
}

async function changesFile(call: Caller, query: Query): Promise<File> {
  // Reason: as above.
  const asked = query as Parameters<Caller["timeline"]["export"]>[0];
  const { name, table } = await call.timeline.export(asked);
  return { name: `${name}.csv`, type: "text/csv", body: toCsv(table) };
}

async function reportFile(call: Caller, query: Query, format: "csv" | "json"): Promise<File> {
  // Reason: as above.
  const asked = query as Parameters<Caller["reports"]["export"]>[0];
  const isRuns = "part" in query && query.part === "runs";
  const exported = await (isRuns ? call.reports.exportRuns(asked) : call.reports.export(asked));
  const body = reportText(
    exported,
    format,
    await getTranslations("findings"),
    await getFormatter(),
  );
  const { team, report, day } = exported.file;
  const type = format === "csv" ? "text/csv" : "application/json";
  return { name: `${team} ${report} ${day}.${format}`, type, body };
}

/** A name as whoever typed it, and one in plain letters for whoever cannot read that (RFC 5987). */
function download({ name, type, body }: File): Response {
  const plain = name.replace(/[^\w. -]/g, "_");
  const exact = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return new Response(body, {
    headers: {
      "content-type": typeof body === "string" ? `${type}; charset=utf-8` : type,
      "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${exact}`,
      "cache-control": "no-store",
    },
  });
}

function refuse(status: number, key: string): Response {
  return Response.json({ error: { key } }, { status, headers: { "cache-control": "no-store" } });
}
