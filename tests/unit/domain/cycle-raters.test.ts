import { describe, expect, it } from "vitest";
import { type RatedSubject, type Seat, suggestRaters } from "@/server/domain/cycle-raters";

const seat = (id: string, teamId: string, rest: Partial<Seat> = {}): Seat => ({
  ...{ id, teamId, reportsToId: null, feedsOutward: false, feedsInward: false },
  holderId: `${id} holder`,
  ...rest,
});
const seats = [
  seat("ceo", "group"),
  seat("cfo", "group", { reportsToId: "ceo" }),
  seat("cto", "tech", { reportsToId: "ceo", feedsOutward: true }),
  seat("cio", "tech", { reportsToId: "ceo", feedsInward: true }),
  seat("platform", "tech", { reportsToId: "cto" }),
  seat("vacant", "tech", { reportsToId: "cto", holderId: null }),
  seat("far", "elsewhere", { reportsToId: "cfo" }),
];
const memberships = [
  { personId: "engineer", teamId: "tech" },
  { personId: "cto holder", teamId: "tech" },
  { personId: "stranger", teamId: "elsewhere" },
];
const of = (subject: RatedSubject) =>
  Object.fromEntries(
    suggestRaters(subject, { seats, memberships }).map(({ personId, group }) => [personId, group]),
  );

describe("raters suggested from the structure", () => {
  it("are head, counterpart, reports with the team, and who sits beside", () => {
    expect(of({ personId: "cto holder", teamId: "tech" })).toEqual({
      "ceo holder": "manager",
      "cio holder": "counterpart",
      "platform holder": "reports",
      "cfo holder": "peers",
      engineer: "reports",
    });
  });

  it("of a leadership as a body never sit in it", () => {
    expect(of({ personId: null, teamId: "tech" })).toEqual({
      "ceo holder": "manager",
      "cfo holder": "peers",
      engineer: "reports",
    });
  });

  it("of somebody without a seat are their team alone, of the head of all nobody above", () => {
    expect(of({ personId: "nobody", teamId: null })).toEqual({});
    expect(of({ personId: "nobody", teamId: "elsewhere" })).toMatchObject({ stranger: "peers" });
    expect(of({ personId: "ceo holder", teamId: null })).toEqual({
      "cfo holder": "reports",
      "cto holder": "reports",
      "cio holder": "reports",
    });
  });

  it("name nobody twice, in the nearest group", () => {
    const both = [...seats, seat("second", "tech", { reportsToId: "cto", holderId: "cio holder" })];
    const found = suggestRaters(
      { personId: "cto holder", teamId: null },
      { seats: both, memberships },
    );
    expect(found.filter(({ personId }) => personId === "cio holder")).toEqual([
      { personId: "cio holder", group: "counterpart" },
    ]);
  });
});
