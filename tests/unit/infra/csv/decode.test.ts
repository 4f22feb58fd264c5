import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText, inspectText, type TextEncoding } from "@/server/infra/csv/decode";
import { bytesSource } from "@/server/infra/csv/source";
import { encodeText, inPieces } from "@/tests/support/encode-text";

const table = "Équipe;Q1;Q2\r\nZoë – Köln;3;4\r\n";
const textOf = async (source: ReturnType<typeof bytesSource>, encoding: TextEncoding) => {
  let text = "";
  for await (const piece of decodeText(source, encoding)) text += piece;
  return text;
};

describe("encodings", () => {
  it.each([
    ["utf-8", ""],
    ["utf-8", "\ufeff"],
    ["utf-16le", ""],
    ["utf-16le", "\ufeff"],
    ["utf-16be", ""],
    ["utf-16be", "\ufeff"],
    ["windows-1252", ""],
  ] as const)("finds %s with mark %j in pieces of one byte", async (encoding, mark) => {
    const source = bytesSource(...inPieces(encodeText(mark + table, encoding), [1]));
    const found = await inspectText(source);
    expect(found).toMatchObject({ encoding, hasByteOrderMark: mark !== "" });
    expect(await textOf(source, found.encoding)).toBe(table);
  });

  it("starts again as Windows-1252 when the last byte is no UTF-8", async () => {
    const bytes = Buffer.concat([Buffer.from("é,1\n".repeat(50_000)), Uint8Array.of(0xe9)]);
    const source = bytesSource(...inPieces(bytes, [65_536]));
    const { encoding } = await inspectText(source);
    expect(encoding).toBe("windows-1252");
    expect((await textOf(source, encoding)).endsWith("Ã©,1\né")).toBe(true);
  });

  it("keeps any text in UTF-8 and UTF-16 with a mark", async () => {
    const encodings = fc.constantFrom<TextEncoding>("utf-8", "utf-16le", "utf-16be");
    const text = fc.string({ unit: "grapheme", minLength: 1 }).filter((s) => !s.includes("\0"));
    await fc.assert(
      fc.asyncProperty(encodings, text, fc.nat(4), async (encoding, content, size) => {
        const bytes = encodeText(`\ufeffteam,${content}`, encoding);
        const source = bytesSource(...inPieces(bytes, [size + 1]));
        expect((await inspectText(source)).encoding).toBe(encoding);
        expect(await textOf(source, encoding)).toBe(`team,${content}`);
      }),
    );
  });

  it.each([
    ["file_empty", Buffer.alloc(0), {}],
    ["binary", Buffer.from("team,Q1\nA\0B,1\n".padEnd(200, "x")), {}],
    ["binary", Buffer.from(`team,Q1\n${"A,1\n".repeat(5_000)}\0`), {}],
    ["binary", Buffer.from(Array.from({ length: 64 }, (_, at) => 1 + (at % 8))), {}],
    ["file_too_large", Buffer.from("a".repeat(101)), { maxBytes: 100 }],
    ["encoding_broken", Buffer.from("efbbbf5465616de9", "hex"), {}],
    ["encoding_broken", Buffer.from("fffe41004200d8", "hex"), {}],
    ["encoding_broken", Buffer.from("fffe00d84100", "hex"), {}],
    ["encoding_mismatch", encodeText(table, "windows-1252"), { declared: "utf-8" }],
    ["encoding_mismatch", encodeText(table, "utf-8"), { declared: "utf-16le" }],
    ["encoding_mismatch", encodeText(table, "utf-16le"), { declared: "windows-1252" }],
  ] as const)("refuses with %s", async (code, bytes, options) => {
    await expect(inspectText(bytesSource(bytes), options)).rejects.toMatchObject({ code });
  });

  it("believes that valid UTF-8 was meant as Windows-1252 only when told", async () => {
    const source = bytesSource(encodeText("Ã©,1", "windows-1252"));
    expect((await inspectText(source)).encoding).toBe("utf-8");
    const { encoding } = await inspectText(source, { declared: "windows-1252" });
    expect(encoding).toBe("windows-1252");
  });
});
