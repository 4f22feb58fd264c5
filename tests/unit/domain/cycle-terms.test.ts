import { describe, expect, it } from "vitest";
import { findDayProblem, findLaunchedProblem } from "@/server/domain/cycle-terms";

const TODAY = "2027-03-01";
const launched = {
  ...{ groupThreshold: 3, teamThreshold: 5, commentThreshold: 5 },
  ...{ closesOn: "2027-03-20", releasesOn: "2027-03-25" },
};
const changed = (rest: Partial<typeof launched> | { releasesOn: null }) =>
  findLaunchedProblem(launched, { ...launched, ...rest }, TODAY);

describe("the days of a cycle", () => {
  it("close no earlier than today and release no earlier than they close", () => {
    const of = (closesOn: string | null, releasesOn: string | null) =>
      findDayProblem({ closesOn, releasesOn }, TODAY)?.field ?? null;
    expect(of("2027-02-28", null)).toBe("closesOn");
    expect(of("2027-03-01", "2027-03-01")).toBeNull();
    expect(of("2027-03-02", "2027-03-01")).toBe("releasesOn");
    expect(of(null, "2027-03-01")).toBeNull();
  });
});

describe("the terms of a launched cycle", () => {
  it("become stricter and later, nothing else", () => {
    expect(changed({})).toBeNull();
    expect(changed({ groupThreshold: 4, teamThreshold: 6, commentThreshold: 7 })).toBeNull();
    expect(changed({ closesOn: "2027-03-24", releasesOn: "2027-04-01" })).toBeNull();
    expect(changed({ groupThreshold: 2 })?.field).toBe("groupThreshold");
    expect(changed({ teamThreshold: 4 })?.field).toBe("teamThreshold");
    expect(changed({ commentThreshold: 3 })?.field).toBe("commentThreshold");
    expect(changed({ closesOn: "2027-03-19" })).toMatchObject({
      field: "closesOn",
      key: "cycle-day-earlier",
    });
    expect(changed({ releasesOn: null })?.key).toBe("cycle-day-kept");
    expect(changed({ closesOn: "2027-03-26" })?.key).toBe("cycle-releases-before");
  });
});
