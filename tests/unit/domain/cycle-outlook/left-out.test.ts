import { describe, expect, it } from "vitest";
import { leftOutOf, teamLeftOut } from "@/server/domain/cycle-outlook/left-out";

describe("what a released report leaves out", () => {
  it("is a group that nobody or too few answered in, and figures that would tell of few", () => {
    const cuts = [
      { group: "manager", isTold: true, hidden: 0 },
      { group: "board", isTold: false, hidden: 7 },
      { group: "partners", isTold: true, hidden: 2 },
    ] as const;
    expect(leftOutOf(["manager", "counterpart", "board", "partners"], cuts)).toEqual([
      { group: "counterpart", why: "nobody", count: 0 },
      { group: "board", why: "few", count: 0 },
      { group: "partners", why: "figures", count: 2 },
    ]);
    expect(leftOutOf(["manager"], cuts.slice(0, 1))).toEqual([]);
  });

  it("says that peers and reports stand together, or are too few even so", () => {
    const together = (isTold: boolean) => [{ group: "colleagues", isTold, hidden: 0 }] as const;
    expect(leftOutOf(["peers", "reports"], together(true))).toEqual([
      { group: "colleagues", why: "merged", count: 0 },
    ]);
    expect(leftOutOf(["peers", "reports"], together(false))).toEqual([
      { group: "colleagues", why: "few", count: 0 },
    ]);
  });
});

describe("what a release leaves out of a team", () => {
  it("is named by the first thing that stands in its way", () => {
    expect(teamLeftOut({ all: 7, hidden: 0, few: 0 }, true)).toBe(null);
    expect(teamLeftOut({ all: 7, hidden: 2, few: 1 }, true)).toBe("figures");
    expect(teamLeftOut({ all: 7, hidden: 7, few: 7 }, false)).toBe("few");
    expect(teamLeftOut({ all: 7, hidden: 7, few: 0 }, false)).toBe("leaders");
    expect(teamLeftOut({ all: 7, hidden: 7, few: 0 }, true)).toBe("remainder");
  });
});
