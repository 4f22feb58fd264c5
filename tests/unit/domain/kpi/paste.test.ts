import { describe, expect, it } from "vitest";
import { MAX_LINES, parseReadings } from "@/server/domain/kpi/paste";

const TODAY = "2026-11-24";
const read = (text: string) => parseReadings(text, TODAY);

describe("parseReadings", () => {
  it("takes what a spreadsheet copies, with headings, notes and empty lines", () => {
    const text =
      "Day\tValue\tNote\r\n2026-09-30\t95,2\tafter the move\r\n\r\n2026-10-31\t96.1\t\r\n";
    expect(read(text)).toEqual({
      readings: [
        { day: "2026-09-30", value: 95.2, note: "after the move" },
        { day: "2026-10-31", value: 96.1, note: null },
      ],
      problems: [],
    });
  });

  it("takes a file with commas or semicolons, quoted or not, and its byte order mark", () => {
    expect(read('\ufeffday,value,note\n2026-01-31,"3.5",first, of two').readings).toEqual([
      { day: "2026-01-31", value: 3.5, note: "first, of two" },
    ]);
    expect(read("2026-01-31;1.234,5").readings).toEqual([
      { day: "2026-01-31", value: 1234.5, note: null },
    ]);
  });

  it("says line by line what it cannot take", () => {
    const text = [
      "2026-01-31\tgood",
      "31.1.2026\t4",
      "2026-02-30\t4",
      "2027-01-01\t4",
      "2026-03-01\t",
      "2026-03-02\t1,234",
      "2026-03-03\t4",
      "2026-03-03\t5",
    ].join("\n");
    expect(read(text).problems).toEqual([
      { line: 1, why: "not-a-number", text: "good" },
      { line: 2, why: "day", text: "31.1.2026" },
      { line: 3, why: "day", text: "2026-02-30" },
      { line: 4, why: "future", text: "2027-01-01" },
      { line: 5, why: "empty", text: "" },
      { line: 6, why: "ambiguous", text: "1,234" },
      { line: 8, why: "twice", text: "2026-03-03" },
    ]);
  });

  it("refuses a note of a novel's length and more lines than a history has", () => {
    expect(read(`2026-01-01\t1\t${"x".repeat(501)}`).problems[0]?.why).toBe("note");
    const many = Array.from({ length: MAX_LINES + 1 }, () => "2026-01-01\t1").join("\n");
    expect(read(many)).toEqual({
      readings: [],
      problems: [{ line: MAX_LINES + 1, why: "too-many", text: "" }],
    });
  });

  it("takes nothing from nothing", () => {
    expect(read(" \n\n")).toEqual({ readings: [], problems: [] });
  });
});
