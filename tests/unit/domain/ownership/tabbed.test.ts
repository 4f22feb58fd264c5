import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTabbed, writeTabbed } from "@/server/domain/ownership/tabbed";

describe("text from and to a spreadsheet", () => {
  it("reads rows, tabs, all line ends and quoted cells", () => {
    expect(readTabbed("a\tb\r\n\t c \r\n")).toEqual([
      ["a", "b"],
      ["", "c"],
    ]);
    expect(readTabbed('"two\nlines"\t"say ""so"""')).toEqual([["two lines", 'say "so"']]);
    expect(readTabbed('"open\tx')).toEqual([['"open', "x"]]);
    expect(readTabbed("")).toEqual([[""]]);
  });

  it("writes what it reads", () => {
    const cell = fc.stringMatching(/^[A-Za-z"]{0,6}$/);
    const rows = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 4,
      }),
    );
    fc.assert(
      fc.property(rows, (table) => {
        const last = table.at(-1)?.join("") ?? "";
        // A last row of one empty cell is the line end that spreadsheets put behind the last row.
        fc.pre(!(table.length > 1 && table[0]?.length === 1 && last === ""));
        expect(readTabbed(writeTabbed(table))).toEqual(table);
      }),
    );
  });

  it("lets no cell run as a formula", () => {
    expect(writeTabbed([["=1+1", "-x", "A"]])).toBe("'=1+1\t'-x\tA");
  });
});
