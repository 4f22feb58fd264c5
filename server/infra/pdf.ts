import "server-only";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { AppError } from "@/server/domain/error";

/**
 * A document to be printed, as plain data: the elements of `@react-pdf/renderer` by name. Beside the library's
 * own properties a text may have `pages` ('Page {page} of {pages}', filled in on each page), and anything
 * `onlyWithGaps`, for a remark that is wanted only where the typefaces lack signs for what was written.
 */
export type PdfNode = Readonly<{
  type: string;
  props: Readonly<Record<string, unknown>>;
  children: readonly (PdfNode | string)[];
}>;

/** One document must neither hold up the others nor take the server's memory. */
const LIMITS = { ms: 40_000, heapMb: 768, waiting: 8 } as const;

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** Prints on a thread of its own, one document at a time: laying out text takes a second or more. */
export async function printPdf(document: PdfNode): Promise<Uint8Array<ArrayBuffer>> {
  if (waiting >= LIMITS.waiting) throw new AppError("unavailable", "print-busy");
  waiting += 1;
  const turn = last.then(() => print(document));
  last = turn.catch(() => {});
  try {
    return await turn;
  } finally {
    waiting -= 1;
  }
}

function print(document: PdfNode): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(path.join(process.cwd(), "server/infra/pdf-worker.ts"), {
      workerData: document,
      resourceLimits: { maxOldGenerationSizeMb: LIMITS.heapMb },
    });
    const tooLong = () => reject(new AppError("unavailable", "print-too-long"));
    const clock = setTimeout(() => {
      tooLong();
      void worker.terminate();
    }, LIMITS.ms);
    worker.once("message", resolve);
    worker.once("error", (error) => {
      const isFull = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
      if (isFull) tooLong();
      else reject(error);
    });
    worker.once("exit", (code) => {
      clearTimeout(clock);
      reject(new Error(`the printer ended with ${code}`));
    });
  });
}
