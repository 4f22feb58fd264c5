import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvLines, formatNumber, formulaSafe, toCsv } from "@/server/domain/table";

describe("CSV", () => {
  it("has a header, lines that end in LF, and empty cells for what is missing", () => {
    const csv = toCsv({
      header: ["team", "mean"],
      rows: [
        ["A", 2.5],
        ["B", null],
        ["C", Number.NaN],
      ],
    });
    expect(csv).toBe("team,mean\nA,2.5\nB,\nC,\n");
  });

  it("starts with a byte order mark only if asked for", () => {
    const table = { header: ["a"], rows: [] };
    expect(toCsv(table)).toBe("a\n");
    expect(toCsv(table, { hasByteOrderMark: true })).toBe("\uFEFFa\n");
  });

  it("yields line by line", () => {
    expect([...csvLines({ header: ["a"], rows: [[1], [2]] })]).toEqual(["a\n", "1\n", "2\n"]);
  });

  it.each([
    ['say "hi"', '"say ""hi"""'],
    ["a,b", '"a,b"'],
    ["a;b", '"a;b"'],
    ["two\nlines", '"two\nlines"'],
    [" padded ", '" padded "'],
    ["‏مرحبا 🎉", "‏مرحبا 🎉"],
    ["=1+1", "'=1+1"],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
    ["+49", "'+49"],
    ["-5", "'-5"],
    ["@SUM", "'@SUM"],
    ["\t=1", `"'\t=1"`],
    ["\r=1", `"'\r=1"`],
  ])("writes the text %j as %j", (text, written) => {
    expect(toCsv({ header: [text], rows: [[text]] })).toBe(`${written}\n${written}\n`);
  });

  it("leaves negative numbers alone", () => {
    expect(toCsv({ header: ["x"], rows: [[-0.375]] })).toBe("x\n-0.375\n");
    expect(formulaSafe("plain = text")).toBe("plain = text");
  });

  it.each([
    [2 / 3, "0.6666666667"],
    [5400, "5400"],
    [12345678901, "12345678901"],
    [2.5000000000001, "2.5"],
    [-0, "0"],
    [Number.POSITIVE_INFINITY, ""],
  ])("formats %d as %s", (value, written) => {
    expect(formatNumber(value)).toBe(written);
  });

  it("reads back as what was written", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 })), (rows) => {
        const csv = toCsv({ header: ["a", "b"], rows });
        expect(parse(csv).slice(1)).toEqual(rows.map((row) => row.map(formulaSafe)));
      }),
    );
  });

  it("keeps numbers to ten significant digits", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        const error = Math.abs(Number(formatNumber(value)) - value);
        expect(error).toBeLessThanOrEqual(Math.abs(value) * 5.1e-10);
      }),
    );
  });
});

/** A reader of RFC 4180, apart from the writer. */
function parse(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let index = 0;
  while (index < csv.length) {
    let text = "";
    if (csv[index] === '"') {
      const end = /^"((?:[^"]|"")*)"/.exec(csv.slice(index));
      text = (end?.[1] ?? "").replaceAll('""', '"');
      index += end?.[0].length ?? 1;
    } else {
      while (index < csv.length && csv[index] !== "," && csv[index] !== "\n") {
        text += csv[index];
        index += 1;
      }
    }
    row.push(text);
    if (csv[index] === "\n") {
      rows.push(row);
      row = [];
    }
    index += 1;
  }
  return rows;
}
