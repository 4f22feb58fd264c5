import { importLimits } from "@/server/domain/import/limit";
import { FileRefusal, type FileRefusalCode } from "@/server/domain/import/problem";
import { findSignature } from "./signature";
import type { ByteSource } from "./source";

export const textEncodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
export type TextEncoding = (typeof textEncodings)[number];

export type Inspection = {
  readonly encoding: TextEncoding;
  readonly hasByteOrderMark: boolean;
  readonly bytes: number;
};

const headSize = 4096;

/**
 * Reads a source once to its end and names its encoding: byte order mark, else UTF-16 by its zero
 * bytes, else UTF-8 when every byte is valid, else Windows-1252. Throws FileRefusal for an empty,
 * oversized or binary file and where `declared` cannot be true.
 */
export async function inspectText(
  source: ByteSource,
  options: { readonly maxBytes?: number; readonly declared?: TextEncoding } = {},
): Promise<Inspection> {
  const { maxBytes = importLimits.bytes, declared } = options;
  const head = await readHead(source);
  if (head.byteLength === 0) throw new FileRefusal("file_empty");
  const refusal = findSignature(head);
  if (refusal) throw new FileRefusal(refusal);
  const mark = findMark(head);
  const first = mark ?? findUtf16(head) ?? "utf-8";
  if (first === "utf-8" && hasManyControls(head)) throw new FileRefusal("binary");
  const { bytes, isValid } = await validate(source, first, maxBytes);
  const encoding = settle(first, isValid, mark !== null, declared);
  return { encoding, hasByteOrderMark: mark !== null, bytes };
}

/** The source's text in pieces, without the byte order mark; FileRefusal for a byte not of it. */
export async function* decodeText(
  source: ByteSource,
  encoding: TextEncoding,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of source.open()) {
    const text = decodePiece(decoder, chunk);
    if (text === null) throw new FileRefusal("encoding_broken", { encoding });
    if (text !== "") yield text;
  }
  const rest = decodePiece(decoder, null);
  if (rest === null) throw new FileRefusal("encoding_broken", { encoding });
  if (rest !== "") yield rest;
}

async function readHead(source: ByteSource): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source.open()) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size >= headSize) break;
  }
  return Buffer.concat(chunks).subarray(0, headSize);
}

function findMark(head: Uint8Array): TextEncoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return "utf-8";
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return null;
}

// Delimiters, digits and line ends are below U+0100 in every script: half of their bytes are 0.
function findUtf16(head: Uint8Array): TextEncoding | null {
  let even = 0;
  let odd = 0;
  head.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  });
  const enough = head.byteLength / 20;
  if (odd >= enough && odd >= 4 * even) return "utf-16le";
  if (even >= enough && even >= 4 * odd) return "utf-16be";
  return null;
}

function hasManyControls(head: Uint8Array): boolean {
  const controls = head.filter((byte) => byte < 0x20 && (byte < 0x09 || byte > 0x0d));
  return controls.length * 10 > head.byteLength;
}

async function validate(
  source: ByteSource,
  encoding: TextEncoding,
  maxBytes: number,
): Promise<{ bytes: number; isValid: boolean }> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let bytes = 0;
  let isValid = true;
  for await (const chunk of source.open()) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new FileRefusal("file_too_large", { limit: maxBytes });
    const text: string | null = isValid ? decodePiece(decoder, chunk) : null;
    isValid = isValid && text !== null;
    const hasNul = encoding === "utf-8" ? chunk.includes(0) : text?.includes("\0");
    if (hasNul) throw new FileRefusal("binary");
  }
  return { bytes, isValid: isValid && decodePiece(decoder, null) !== null };
}

function settle(
  first: TextEncoding,
  isValid: boolean,
  hasMark: boolean,
  declared: TextEncoding | undefined,
): TextEncoding {
  const found = !isValid && !hasMark && first === "utf-8" ? "windows-1252" : first;
  const broken: FileRefusalCode = "encoding_broken";
  if (!isValid && found === first) throw new FileRefusal(broken, { encoding: first });
  if (declared === undefined || declared === found) return found;
  // Valid UTF-8 without a mark may still be meant as Windows-1252; nothing else can be two things.
  if (declared === "windows-1252" && found === "utf-8" && !hasMark) return declared;
  throw new FileRefusal("encoding_mismatch", { declared, found });
}

function decodePiece(decoder: TextDecoder, chunk: Uint8Array | null): string | null {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    return null;
  }
}
