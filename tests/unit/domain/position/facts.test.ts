import { describe, expect, it } from "vitest";
import {
  changedFacts,
  changeFacts,
  type FactStretch,
  fitFacts,
} from "@/server/domain/position/facts";

const CTO: FactStretch = {
  ...{ name: "CTO", kind: "cto", reportsToId: null, feedsOutward: true, feedsInward: false },
  ...{ fromDay: "2026-01-01", toDay: null },
};
const days = (stretches: readonly FactStretch[]) =>
  stretches.map(({ name, kind, fromDay, toDay }) => [name, kind, fromDay, toDay]);

describe("changeFacts", () => {
  it("keeps the past: what was is so until the day", () => {
    expect(days(changeFacts([CTO], "2026-03-01", { name: "CPTO" }))).toEqual([
      ["CTO", "cto", "2026-01-01", "2026-03-01"],
      ["CPTO", "cto", "2026-03-01", null],
    ]);
  });

  it("corrects the whole life from its first day, or from before it", () => {
    for (const from of ["2026-01-01", "2025-06-01"]) {
      expect(changeFacts([CTO], from, { name: "CPTO" })).toEqual([{ ...CTO, name: "CPTO" }]);
    }
  });

  it("changes nothing but what is named, in every stretch from then on", () => {
    const renamed = changeFacts([CTO], "2026-03-01", { name: "CPTO" });
    expect(days(changeFacts(renamed, "2026-02-01", { kind: "converged" }))).toEqual([
      ["CTO", "cto", "2026-01-01", "2026-02-01"],
      ["CTO", "converged", "2026-02-01", "2026-03-01"],
      ["CPTO", "converged", "2026-03-01", null],
    ]);
  });

  it("makes one of neighbours that say the same, and nothing of a change that is none", () => {
    const renamed = changeFacts([CTO], "2026-03-01", { name: "CPTO" });
    expect(changeFacts(renamed, "2026-03-01", { name: "CTO" })).toEqual([CTO]);
    expect(changeFacts([CTO], "2026-03-01", {})).toEqual([CTO]);
    expect(changeFacts([{ ...CTO, toDay: "2026-02-01" }], "2026-03-01", { name: "x" })).toEqual([
      { ...CTO, toDay: "2026-02-01" },
    ]);
  });
});

describe("changedFacts", () => {
  it("names what becomes another, and nothing that was so already", () => {
    const renamed = changeFacts([CTO], "2026-03-01", { name: "CPTO" });
    const change = { name: "CPTO", kind: "converged", reportsToId: null } as const;
    expect(changedFacts(renamed, "2026-03-01", change)).toEqual(["kind"]);
    expect(changedFacts(renamed, "2026-02-01", change)).toEqual(["name", "kind"]);
    expect(changedFacts(renamed, "2026-02-01", {})).toEqual([]);
  });
});

describe("fitFacts", () => {
  const stretches = changeFacts([CTO], "2026-03-01", { name: "CPTO" });

  it("reaches to the ends of a longer life", () => {
    expect(days(fitFacts(stretches, { fromDay: "2025-06-01", toDay: null }))).toEqual([
      ["CTO", "cto", "2025-06-01", "2026-03-01"],
      ["CPTO", "cto", "2026-03-01", null],
    ]);
  });

  it("leaves out what a shorter one does not have", () => {
    const short = { fromDay: "2026-01-01", toDay: "2026-03-01" };
    expect(fitFacts(stretches, short)).toEqual([{ ...CTO, toDay: "2026-03-01" }]);
    const late = { fromDay: "2026-04-01", toDay: null };
    expect(days(fitFacts(stretches, late))).toEqual([["CPTO", "cto", "2026-04-01", null]]);
  });
});
