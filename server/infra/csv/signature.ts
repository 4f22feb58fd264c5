import type { FileRefusalCode } from "@/server/domain/import/problem";

type Signature = { readonly bytes: readonly number[]; readonly code: FileRefusalCode };

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

const signatures: readonly Signature[] = [
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], code: "spreadsheet_workbook" },
  { bytes: [0x1f, 0x8b], code: "archive" },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], code: "archive" },
  { bytes: [0xfd, ...ascii("7zXZ"), 0], code: "archive" },
  { bytes: [...ascii("7z"), 0xbc, 0xaf, 0x27, 0x1c], code: "archive" },
  { bytes: [...ascii("Rar!"), 0x1a, 0x07], code: "archive" },
  { bytes: [...ascii("BZh9"), 0x31, 0x41, 0x59], code: "archive" },
  { bytes: ascii("%PDF-"), code: "document" },
  { bytes: ascii("{\\rtf"), code: "document" },
  { bytes: [0x89, ...ascii("PNG")], code: "image" },
  { bytes: [0xff, 0xd8, 0xff], code: "image" },
  { bytes: ascii("GIF8"), code: "image" },
  { bytes: [0xff, 0xfe, 0, 0], code: "encoding_unsupported" },
  { bytes: [0, 0, 0xfe, 0xff], code: "encoding_unsupported" },
];

const zip = [0x50, 0x4b, 0x03, 0x04];
const workbookParts = ["[Content_Types].xml", "xl/", "vnd.oasis.opendocument.spreadsheet"];

/** The reason to refuse a file by its first bytes (some 4 KB), or null where it may be text. */
export function findSignature(head: Uint8Array): FileRefusalCode | null {
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString("latin1");
  if (startsWith(head, zip))
    return workbookParts.some((part) => text.includes(part)) ? "spreadsheet_workbook" : "archive";
  const known = signatures.find(({ bytes }) => startsWith(head, bytes));
  if (known) return known.code;
  const start = text.replace(/^\u00ef\u00bb\u00bf/, "").trimStart();
  return /^<(?:!doctype|html|\?xml|table)\b/i.test(start) ? "markup" : null;
}

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => head[at] === byte);
}
