import { describe, expect, it } from "vitest";
import { cellsIn, readPaste } from "@/server/domain/talent/demand-paste";

const HUB = { id: "01900000-0000-7000-8000-000000000001", name: "Lisbon" };
const BACKUP = { id: "01900000-0000-7000-8000-000000000002", name: "Kraków" };
const OPS = { id: "01900000-0000-7000-8000-000000000009", key: "D09", name: "Security operations" };
const names = { hubs: [HUB, BACKUP], responsibilities: [OPS] };
const read = (...rows: string[]) => readPaste(rows.join("\n"), names);

describe("rows pasted from a spreadsheet", () => {
  it("are read in the order of the table where no header says otherwise", () => {
    const row =
      "DevOps engineer\tBoth\tKubernetes, Terraform\tQ1 2027\t2\tSenior\td09\tEU\tyes\tlisbon\tkraków";
    expect(read(row, "", row).problems).toEqual([]);
    expect(read(row).demands).toEqual([
      {
        role: "DevOps engineer",
        side: "both",
        skills: ["kubernetes", "terraform"],
        startQuarter: "2027-Q1",
        seats: 2,
        level: "senior",
        responsibilityId: OPS.id,
        location: "EU",
        isCritical: true,
        hubId: HUB.id,
        backupHubId: BACKUP.id,
      },
    ]);
  });

  it("follow their header, and fill in what was left out", () => {
    const { demands, problems } = read(
      "Skills\tSide\tRole\tStart quarter\tNotes",
      "React\tCTO\tFrontend developer\t2027-Q2\twhatever",
    );
    expect(problems).toEqual([]);
    expect(demands).toMatchObject([
      {
        role: "Frontend developer",
        side: "cto",
        seats: 1,
        level: "mid",
        isCritical: false,
        hubId: null,
      },
    ]);
  });

  it("name every problem by row and column, and keep the good rows apart", () => {
    const { demands, problems } = read(
      "Analyst\tCFO\tSQL\tsoon\tmany",
      "Engineer\tCIO\tSQL\t2027-Q1\t1\tmid\tD99\t\t\tAtlantis\t",
      "Engineer\tCIO\tSQL\t2027-Q1",
    );
    expect(problems).toEqual([
      { row: 1, column: "side", key: "talent-side" },
      { row: 1, column: "start", key: "talent-quarter" },
      { row: 1, column: "seats", key: "talent-seats" },
      { row: 2, column: "responsibility", key: "talent-responsibility" },
      { row: 2, column: "hub", key: "talent-hub" },
    ]);
    expect(demands).toHaveLength(1);
  });

  it("are nothing where nothing was pasted", () => {
    expect(read("", " \t ", "")).toEqual({ demands: [], problems: [] });
  });
});

it("takes quoted cells apart as spreadsheets put them together", () => {
  expect(cellsIn('a\t"b ""c""\nd"\te\r\nf\t\t"g')).toEqual([
    ["a", 'b "c"\nd', "e"],
    ["f", "", '"g'],
  ]);
  expect(cellsIn("")).toEqual([[""]]);
});
