import "server-only";
import { createHash } from "node:crypto";
import { AppError } from "@/server/domain/error";
import type { Arrived } from "@/server/features/imports/upload";

const PIECE = 1024 * 1024;
// Bytes of uploads in memory at a time, over all requests: a file is small, a hundred at once are not.
const BUDGET = 200 * 1024 * 1024;
let inUse = 0;

/**
 * Reads a body as it streams in, in pieces of a megabyte, and refuses it at the first byte too many;
 * length and hash are compared with what the sender says it sent. `work` runs while it is in memory.
 */
export async function withBody<T>(
  request: Request,
  maxBytes: number,
  work: (body: Omit<Arrived, "name">) => Promise<T>,
): Promise<T> {
  const claimed = Number(request.headers.get("x-content-length") ?? Number.NaN);
  if (!Number.isSafeInteger(claimed) || claimed < 0)
    throw new AppError("invalid", "import-upload-length");
  if (claimed > maxBytes) throw tooLarge(maxBytes);
  if (inUse + claimed > BUDGET) throw new AppError("unavailable", "import-busy");
  inUse += claimed;
  try {
    const body = await readBody(request, claimed);
    const hash = request.headers.get("x-content-sha256");
    // A page on plain http has no hash function of its own; its length is compared all the same.
    if (hash && hash.toLowerCase() !== body.hash)
      throw new AppError("invalid", "import-upload-hash");
    return await work(body);
  } finally {
    inUse -= claimed;
  }
}

async function readBody(request: Request, claimed: number): Promise<Omit<Arrived, "name">> {
  const digest = createHash("sha256");
  const pieces: Uint8Array[] = [];
  let piece = Buffer.allocUnsafe(Math.min(PIECE, claimed));
  let used = 0;
  let byteSize = 0;
  for await (const chunk of request.body ?? []) {
    byteSize += chunk.byteLength;
    if (byteSize > claimed) throw new AppError("invalid", "import-upload-length");
    digest.update(chunk);
    for (let at = 0; at < chunk.byteLength; ) {
      const taken = Math.min(chunk.byteLength - at, piece.byteLength - used);
      piece.set(chunk.subarray(at, at + taken), used);
      at += taken;
      used += taken;
      if (used < piece.byteLength) continue;
      pieces.push(piece);
      piece = Buffer.allocUnsafe(Math.min(PIECE, Math.max(1, claimed - pieces.length * PIECE)));
      used = 0;
    }
  }
  if (byteSize !== claimed) throw new AppError("invalid", "import-upload-length");
  if (used > 0) pieces.push(piece.subarray(0, used));
  return { pieces, byteSize, hash: digest.digest("hex") };
}

function tooLarge(limit: number): AppError {
  const params = { reason: "file_too_large", limit };
  return new AppError("too-large", "import-file", { field: "file", params });
}
