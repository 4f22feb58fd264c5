import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { TextEncoding } from "@/server/infra/csv/decode";
import { bytesSource } from "@/server/infra/csv/source";
import { openTable, type TableOptions } from "@/server/infra/csv/table";
import { encodeText, inPieces } from "@/tests/support/encode-text";

const open = (text: string, options?: TableOptions) =>
  openTable(bytesSource(Buffer.from(text)), options);

const readAll = async (text: string, options?: TableOptions) => {
  const table = await open(text, options);
  const rows: unknown[] = [];
  for await (const row of table.rows()) rows.push([row.line, row.defect?.code ?? row.cells]);
  return rows;
};

// Letters that Windows-1252 has too, and everything that CSV must quote.
const latin = fc.constantFrom(..."aZ09é€–ÿ ,;\t\"'=|\n\r");
const encodings: readonly [TextEncoding, string][] = [
  ["utf-8", ""],
  ["utf-8", "\ufeff"],
  ["utf-16le", "\ufeff"],
  ["utf-16be", "\ufeff"],
  ["windows-1252", ""],
];
const anyTable = fc.integer({ min: 2, max: 6 }).chain((columns) => {
  const unit = fc.constantFrom<"latin" | "any">("latin", "any");
  return unit.chain((kind) => {
    const letter = kind === "latin" ? latin : fc.string({ unit: "grapheme", maxLength: 1 });
    const cell = fc.array(letter, { maxLength: 8 }).map((letters) => letters.join(""));
    const readable = cell.filter((text) => !/\0|\ufeff/.test(text));
    const rows = fc.array(fc.array(readable, { minLength: columns, maxLength: columns }), {
      minLength: 1,
      maxLength: 12,
    });
    return rows.map((body) => ({ columns, body, isLatin: kind === "latin" }));
  });
});

describe("tables", () => {
  it("reads back what was written, in every dialect, encoding and cut", async () => {
    await fc.assert(
      fc.asyncProperty(
        anyTable,
        fc.constantFrom<"," | ";" | "\t">(",", ";", "\t"),
        fc.constantFrom("\n", "\r\n"),
        fc.constantFrom(...encodings),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
        async ({ columns, body, isLatin }, delimiter, newline, [chosen, mark], cuts) => {
          const encoding = isLatin || chosen !== "windows-1252" ? chosen : "utf-8";
          const header = Array.from({ length: columns }, (_, at) => `Column ${at}`);
          const text = Papa.unparse([header, ...body], { delimiter, newline });
          const bytes = encodeText(mark + text, encoding);
          const table = await openTable(bytesSource(...inPieces(bytes, cuts)));
          expect(table.header).toEqual(header);
          const rows: (readonly string[])[] = [];
          for await (const row of table.rows())
            rows.push(row.defect ? [row.defect.code] : row.cells);
          expect(rows).toEqual(body);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ["file_empty", ""],
    ["file_empty", "\ufeff"],
    ["file_empty", " \n\n"],
    ["delimiter_not_found", "Team\nA\n"],
    ["header_duplicated", "Team,Q1, Q1\nA,1,2\n"],
    ["header_broken", 'Team,"Q1\nA,1\n'],
    ["file_without_rows", "Team,Q1\n"],
    ["file_without_rows", "Team,Q1\n\n \n"],
    ["too_many_columns", "Team,Q1,Q2,Q3\nA,1,2,3\n"],
    ["too_many_rows", "Team,Q1\nA,1\nB,1\nC,1\nD,1\n"],
    ["line_too_long", `Team,Q1\nA,${"x".repeat(300)}`],
    ["file_too_large", `Team,Q1\n${"A,1\n".repeat(200)}`],
  ])("refuses with %s", async (code, text) => {
    const limits = { columns: 3, rows: 3, rowLength: 200, bytes: 700 };
    await expect(readAll(text, { limits })).rejects.toMatchObject({ code });
  });

  it("says where a header's name stands twice", async () => {
    await expect(open("\nTeam,Q1,Q1\nA,1,1\n")).rejects.toMatchObject({
      row: 2,
      params: { column: "Q1", first: 2, second: 3 },
    });
  });

  it("marks ragged rows and reads on; columns without a name are no duplicates", async () => {
    expect(await readAll(",Team,\n1,A,\n2,B\n3,C,,\n4,D,x\n")).toEqual([
      [2, ["1", "A", ""]],
      [3, "row_too_short"],
      [4, "row_too_long"],
      [5, ["4", "D", "x"]],
    ]);
  });

  it("skips the line that names the delimiter", async () => {
    const table = await open("sep=;\r\nTeam;Q1\r\nA;1\r\n");
    expect(table).toMatchObject({ header: ["Team", "Q1"], headerLine: 2 });
    expect(await readAll("sep=;\r\nTeam;Q1\r\nA;1\r\n")).toEqual([[3, ["A", "1"]]]);
  });

  it("says that line ends change far below the header", async () => {
    const text = `Team,Q1\r\n${"A,1\r\n".repeat(20_000)}B,2\nC,3\nD,4\n`;
    const table = await openTable(bytesSource(...inPieces(Buffer.from(text), [65_536])));
    const codes: unknown[] = [];
    for await (const { line, defect } of table.rows()) if (defect) codes.push([line, defect.code]);
    expect(codes).toEqual([[20_002, "line_endings_mixed"]]);
  });
});
