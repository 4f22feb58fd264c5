import { importLimits } from "@/server/domain/import/limit";
import { FileRefusal } from "@/server/domain/import/problem";

/** Bytes that can be read from the start more than once: the encoding is known after a full pass. */
export type ByteSource = { open(): AsyncIterable<Uint8Array> };

export function bytesSource(...chunks: Uint8Array[]): ByteSource {
  return {
    async *open() {
      yield* chunks;
    },
  };
}

/** Keeps a stream's bytes (not its rows) in memory; FileRefusal `file_too_large` beyond the limit. */
export async function streamSource(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number = importLimits.bytes,
): Promise<ByteSource> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new FileRefusal("file_too_large", { limit: maxBytes });
    chunks.push(chunk);
  }
  return bytesSource(...chunks);
}
