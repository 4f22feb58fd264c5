import type { z } from "zod";
import type { OrgContext } from "@/server/infra/context";
import { type ReadReport, readReport } from "../subject-reports/reads";
import type { OneReport } from "../subject-reports/schema";

/** A report as its reader sees it, less their own note, which is for nobody else's eyes. */
export type ExportedReport = Omit<ReadReport, "note"> & Readonly<{ organisation: string }>;

/** What the screen shows of a report, to be printed into a file: by the same read, for the same readers. */
export async function exportSubjectReport(
  ctx: OrgContext,
  input: z.output<typeof OneReport>,
): Promise<ExportedReport> {
  const { note: _, ...report } = await readReport(ctx, input);
  await ctx.audit({
    verb: "export.downloaded",
    target: { kind: "release", id: report.releaseId },
    details: { report: "subject-report", subjectId: input.subject },
  });
  return { ...report, organisation: ctx.org.name };
}
