import "server-only";
import { importLimits } from "@/server/domain/import/limit";
import { listKnownInstruments } from "@/server/features/imports/instrument";
import { inspectFile, storeUpload } from "@/server/features/imports/upload";
import { refuseForeign } from "./origin";
import { refusalResponse, routeInOrg } from "./route-door";
import { withBody } from "./upload-body";

type Names = Parameters<typeof inspectFile>[2];

/**
 * Takes a file of ratings in: `?org=<slug>&name=<file name>`, the bytes as the body. `namesFor`
 * gives names to what has none in the file, in the reader's language, from the file's own.
 */
export async function receiveUpload(
  request: Request,
  namesFor: (stem: string) => Promise<Names>,
): Promise<Response> {
  const foreign = refuseForeign(request, { maxBody: Number.POSITIVE_INFINITY });
  if (foreign) return foreign;
  try {
    const { searchParams } = new URL(request.url);
    const door = await routeInOrg(request, searchParams.get("org") ?? "", "import.manage");
    const name = searchParams.get("name") ?? "";
    const names = await namesFor(name.replace(/\.[^.]*$/, "").slice(0, 100));
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
