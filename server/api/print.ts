import "server-only";
import { type PdfNode, printPdf } from "@/server/infra/pdf";

/** Prints what was read through a door; its transaction has ended by then, so that nobody waits for a page. */
export function print(document: PdfNode): Promise<Uint8Array<ArrayBuffer>> {
  return printPdf(document);
}
