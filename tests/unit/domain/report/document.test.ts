import { describe, expect, it } from "vitest";
import { documentOfReport, type ReportFile, tableOfReport } from "@/server/domain/report/document";
import { toCsv } from "@/server/domain/table";

const FILE: ReportFile = {
  report: "findings",
  organisation: "Northwind",
  team: "Alpha",
  day: "2026-06-30",
  columns: ["rule", "positions", "share", "until"],
  rows: [
    { rule: "O2", positions: ["CTO", "=CIO"], share: 1 / 3, until: null, beside: "left out" },
    { rule: "O3", positions: [], share: Number.NaN, until: "2026-07-01" },
  ],
};

describe("tableOfReport", () => {
  it("joins lists and keeps the columns' order", () => {
    expect(toCsv(tableOfReport(FILE))).toBe(
      "rule,positions,share,until\nO2,CTO + =CIO,0.3333333333,\nO3,,,2026-07-01\n",
    );
  });

  it("leaves a header where there is no row", () => {
    expect(toCsv(tableOfReport({ ...FILE, rows: [] }))).toBe("rule,positions,share,until\n");
  });
});

describe("documentOfReport", () => {
  it("says whose it is and in which format, and agrees with the table", () => {
    expect(JSON.parse(JSON.stringify(documentOfReport(FILE)))).toEqual({
      format: 1,
      report: "findings",
      organisation: "Northwind",
      team: "Alpha",
      day: "2026-06-30",
      rows: [
        { rule: "O2", positions: ["CTO", "=CIO"], share: 0.3333333333, until: null },
        { rule: "O3", positions: [], share: null, until: "2026-07-01" },
      ],
    });
  });
});
