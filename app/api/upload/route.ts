import { getTranslations } from "next-intl/server";
import { refuseForeign } from "@/server/api/origin";
import { refusalResponse, routeInOrg } from "@/server/api/route-door";
import { withBody } from "@/server/api/upload-body";
import { importLimits } from "@/server/domain/import/limit";
import { listKnownInstruments } from "@/server/features/imports/instrument";
import { inspectFile, storeUpload } from "@/server/features/imports/upload";

/** A file of ratings, streamed: `?org=<slug>&name=<file name>`, the bytes as the body. */
export async function POST(request: Request): Promise<Response> {
  const foreign = refuseForeign(request, { maxBody: Number.POSITIVE_INFINITY });
  if (foreign) return foreign;
  try {
    const { searchParams } = new URL(request.url);
    const door = await routeInOrg(request, searchParams.get("org") ?? "", "import.manage");
    const name = searchParams.get("name") ?? "";
    const stem = name.replace(/\.[^.]*$/, "").slice(0, 100);
    const t = await getTranslations("imports.defaults");
    const names = {
      instrument: t("instrument", { file: stem }),
      quality: t("quality"),
      cycle: t("cycle", { file: stem }),
    };
    return await withBody(request, importLimits.bytes, async (body) => {
      const file = { ...body, name };
      const known = await door.read(({ db, org }) => listKnownInstruments(db, org.id));
      const inspected = await inspectFile(file, known, names);
      const stored = await door.write((ctx) => storeUpload(ctx, file, inspected));
      return Response.json(stored, { status: 201, headers: { "cache-control": "no-store" } });
    });
  } catch (error) {
    return refusalResponse(error, "upload");
  }
}
