import { describe, expect, it } from "vitest";
import { CONFLICT_RULES, findConflicts } from "@/server/domain/talent/conflicts";
import type { Demand } from "@/server/domain/talent/demand";

const ask = (id: string, change: Partial<Demand> = {}): Demand => ({
  id,
  role: "DevOps engineer",
  side: "cto",
  skills: ["kubernetes", "go"],
  startQuarter: "2027-Q1",
  seats: 1,
  level: "senior",
  isCritical: false,
  hubId: "lisbon",
  backupHubId: null,
  ...change,
});
const fired = (demands: Demand[], agreements: Parameters<typeof findConflicts>[1] = null) =>
  findConflicts(demands, agreements).map(({ rule }) => rule);
const lisbon = { hubId: "lisbon", seats: 3, cto: 1, cio: 1, shared: 1 };

describe("asked twice", () => {
  it("fires where both sides ask for one skill in one hub and quarter", () => {
    const other = ask("b", { side: "cio", skills: ["linux", "kubernetes"] });
    expect(findConflicts([ask("a"), other], null)).toEqual([
      {
        rule: "asked-twice",
        demandIds: ["a", "b"],
        skills: ["kubernetes"],
        hubId: "lisbon",
        quarter: "2027-Q1",
      },
    ]);
    expect(fired([ask("a", { side: "both" }), ask("b", { side: "both" })])).toEqual([
      "asked-twice",
    ]);
    expect(fired([ask("a", { side: "both" }), ask("b")])).toEqual(["asked-twice"]);
  });

  it.each([
    ["the same side", {}],
    ["another skill", { side: "cio", skills: ["sap"] }],
    ["another hub", { side: "cio", hubId: "porto" }],
    ["another quarter", { side: "cio", startQuarter: "2027-Q2" }],
  ] as const)("does not fire with %s", (_, change) => {
    expect(fired([ask("a"), ask("b", change)])).toEqual([]);
  });

  it("does not fire before a hub is chosen, nor for one demand of both", () => {
    const nowhere = { hubId: null };
    expect(fired([ask("a", nowhere), ask("b", { side: "cio", ...nowhere })])).toEqual([]);
    expect(fired([ask("a", { side: "both" })])).toEqual([]);
  });
});

describe("outbidding", () => {
  it("fires where the two offer different levels", () => {
    const found = findConflicts([ask("a"), ask("b", { side: "cio", level: "lead" })], null);
    expect(found.map(({ rule }) => rule)).toEqual(["outbidding", "asked-twice"]);
    expect(found[0]).toMatchObject({ levels: ["senior", "lead"], skills: ["kubernetes", "go"] });
  });

  it("does not fire at one level, nor within one side", () => {
    expect(fired([ask("a"), ask("b", { side: "cio" })])).not.toContain("outbidding");
    expect(fired([ask("a"), ask("b", { level: "lead" })])).toEqual([]);
  });
});

describe("too many seats", () => {
  it("fires for the part of a hub that is asked for more than was agreed", () => {
    expect(findConflicts([ask("a", { seats: 2 })], [lisbon])).toEqual([
      { rule: "over-seats", hubId: "lisbon", part: "cto", asked: 2, agreed: 1 },
    ]);
    expect(fired([ask("a", { side: "both", seats: 2 })], [lisbon])).toEqual(["over-seats"]);
  });

  it("does not fire at the agreed number, nor before anything is agreed", () => {
    const demands = [ask("a"), ask("b", { side: "cio", skills: ["sap"] })];
    expect(fired(demands, [lisbon])).toEqual([]);
    expect(fired([ask("a", { seats: 99 })])).toEqual([]);
  });
});

describe("no backup", () => {
  it("fires for a critical role without a second hub", () => {
    expect(findConflicts([ask("a", { isCritical: true })], null)).toEqual([
      { rule: "no-backup", demandId: "a" },
    ]);
    expect(fired([ask("a", { isCritical: true, backupHubId: "lisbon" })])).toEqual(["no-backup"]);
  });

  it("does not fire with one, nor for a role that is not critical", () => {
    expect(fired([ask("a", { isCritical: true, backupHubId: "porto" }), ask("b")])).toEqual([]);
  });
});

describe("not agreed", () => {
  it("fires for a hub that is asked for seats and has nobody accountable", () => {
    expect(findConflicts([ask("a", { seats: 4 })], [])).toEqual([
      { rule: "not-agreed", hubId: "lisbon", asked: 4 },
    ]);
  });

  it("does not fire once it has, nor before there is something to agree on", () => {
    expect(fired([ask("a")], [lisbon])).toEqual([]);
    expect(fired([ask("a")], null)).toEqual([]);
  });
});

it("puts the gravest first, and finds nothing in nothing", () => {
  const demands = [
    ask("a", { isCritical: true, seats: 5 }),
    ask("b", { side: "cio", level: "lead" }),
    ask("c", { hubId: "porto" }),
  ];
  expect(fired(demands, [lisbon])).toEqual(CONFLICT_RULES);
  expect(fired([], [])).toEqual([]);
});
