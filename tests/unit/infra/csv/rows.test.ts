import { describe, expect, it } from "vitest";
import type { SourceRow } from "@/server/domain/import/source-row";
import { parseRows } from "@/server/infra/csv/rows";

const limits = { cellLength: 20, rowLength: 60, rows: 2_000 };
const comma = { delimiter: ",", lineEnd: "\n", isMixed: false } as const;

const read = async (text: string, dialect: Parameters<typeof parseRows>[1] = comma, size = 1) => {
  const pieces = async function* () {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  };
  const rows: (SourceRow | null)[] = [];
  for await (const batch of parseRows(pieces(), dialect, limits)) rows.push(...batch);
  return rows.map((row) => row && [row.line, row.defect?.code ?? row.cells.join("|")]);
};

describe("rows", () => {
  it.each([1, 3, 1000])(
    "numbers lines across quoted line breaks and blank lines (%i)",
    async (size) => {
      const text = 'a,b\n\n"x\ny",1\n  \n"p""q",2';
      expect(await read(text, comma, size)).toEqual([
        [1, "a|b"],
        [3, "x\ny|1"],
        [6, 'p"q|2'],
      ]);
    },
  );

  it("names the row where a quote opens that never closes, and none after it", async () => {
    expect(await read('a,b\nx,1\ny,"2\nz,3\n')).toEqual([
      [1, "a|b"],
      [2, "x|1"],
      [3, "quote_unclosed"],
    ]);
    const far = `a,b\nx,"1\n${"z,3\n".repeat(1_000)}`;
    expect(await read(far, comma, 16)).toEqual([
      [1, "a|b"],
      [2, "quote_unclosed"],
    ]);
  });

  it("refuses a row with a quote inside a quoted cell and goes on with the right line", async () => {
    expect(await read('a,b\n"x"y",1\nz,2\n', comma, 100)).toEqual([
      [1, "a|b"],
      [2, "quote_malformed"],
      [3, "z|2"],
    ]);
  });

  it("refuses a cell over the limit, and a row without end", async () => {
    expect(await read(`a,${"x".repeat(21)}\nb,2\n`)).toEqual([
      [1, "cell_too_long"],
      [2, "b|2"],
    ]);
    expect(await read("x".repeat(80))).toEqual([null]);
  });

  it("stops at a file of blank lines", async () => {
    await expect(read("\n".repeat(5_000), comma, 500)).rejects.toMatchObject({
      code: "too_many_rows",
    });
  });

  it("reads each line end, also mixed ones", async () => {
    const mixed = { ...comma, isMixed: true };
    expect(await read('a,b\r\nx,"1"\r\ny,2\n', mixed)).toEqual([
      [1, "a|b"],
      [2, "x|1"],
      [3, "y|2"],
    ]);
    expect(await read('a,b\r"x\rz",1\ry,2\r', { ...comma, lineEnd: "\r" })).toEqual([
      [1, "a|b"],
      [2, "x\rz|1"],
      [4, "y|2"],
    ]);
  });
});
