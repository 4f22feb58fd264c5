import "server-only";
import type { ByteSource } from "@/server/infra/csv/source";
import type { Tx } from "@/server/infra/db";
import { inJobTransaction } from "@/server/infra/jobs-db";

const BETWEEN_REPORTS_MS = 400;

/** Thrown where somebody cancelled, or asked anew with another mapping: everything is rolled back. */
export class ImportStopped extends Error {
  override readonly name = "ImportStopped";
}

/** An uploaded file, read from the database piece by piece and each time anew. */
export function uploadedFile(orgId: string, importId: string, byteSize: number): ByteSource {
  return {
    async *open() {
      let bytes = 0;
      for (let piece = 0; bytes < byteSize; piece += 1) {
        const chunk = await inJobTransaction(orgId, (db) => readPiece(db, importId, piece));
        // The pieces of a live import do not vanish: somebody has just ended it.
        if (!chunk) throw new ImportStopped("the file is gone");
        bytes += chunk.byteLength;
        yield chunk;
      }
    },
  };
}

/**
 * Reports how much is done, at most a few times a second, in a transaction of its own; throws
 * ImportStopped when the import has ended or changed in the meantime.
 */
export function progressOf(orgId: string, importId: string, version: number) {
  let last = 0;
  return async (done: number, total: number): Promise<void> => {
    if (Date.now() - last < BETWEEN_REPORTS_MS) return;
    last = Date.now();
    const { count } = await inJobTransaction(orgId, (db) =>
      db.import.updateMany({
        where: { orgId, id: importId, version, cancelledAt: null, failedAt: null },
        data: { rowsDone: done, rowsTotal: total },
      }),
    );
    if (count === 0) throw new ImportStopped("the import was ended or changed");
  };
}

async function readPiece(db: Tx, importId: string, piece: number): Promise<Uint8Array | null> {
  const [row] = await db.$queryRaw<{ bytes: Uint8Array | null }[]>`
    SELECT app.import_bytes(${importId}::uuid, ${piece}::integer) AS bytes`;
  return row?.bytes ?? null;
}
