import type { TextEncoding } from "@/server/infra/csv/decode";

// What bytes 0x80 to 0x9f mean in Windows-1252, by the standard's own index.
const upper = new TextDecoder("windows-1252").decode(
  Uint8Array.from({ length: 32 }, (_, at) => 0x80 + at),
);

/** The bytes of a text in one of the encodings that an import reads. */
export function encodeText(text: string, encoding: TextEncoding): Uint8Array {
  if (encoding === "utf-8") return Buffer.from(text);
  if (encoding === "utf-16le") return Buffer.from(text, "utf16le");
  if (encoding === "utf-16be") return Buffer.from(text, "utf16le").swap16();
  return Uint8Array.from([...text], (letter) => {
    const at = upper.indexOf(letter);
    return at >= 0 ? 0x80 + at : letter.charCodeAt(0);
  });
}

/** Cuts bytes into pieces of the sizes given, over and over. */
export function inPieces(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? bytes.length;
    pieces.push(bytes.subarray(at, at + size));
    at += size;
  }
  return pieces;
}
