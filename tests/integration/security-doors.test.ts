import { describe, expect, it } from "vitest";
import { aMember, anOrg, aTeam } from "../support/factories";
import { submitted } from "../support/self-ratings";

/** Values that pass every schema and that no column can hold. */
describe("a value that the database cannot hold", () => {
  it("is the caller's mistake, not the server's", async () => {
    const { call, slug: org } = await anOrg("Doors");
    const refused = [
      () => call.search.find({ org, q: "a\u0000b" }),
      () => call.people.list({ org, q: "\u0000x" }),
      () => call.members.list({ org, q: "a\u0000" }),
      () => call.teams.list({ org, q: "a\u0000b" }),
      () => call.teams.options({ org, q: "a\u0000b" }),
      () => call.audit.list({ org, fromDay: "0000-01-01" }),
      () => call.audit.list({ org, before: 99_999_999_999 }),
    ];
    for (const attempt of refused)
      await expect(attempt(), String(attempt)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

describe("a self-rating shared with the organisation", () => {
  it("does not tell of teams that its reader does not see", async () => {
    const org = await anOrg("Doors");
    const [own, hidden] = [await aTeam(org, "Own"), await aTeam(org, "Hidden")];
    const author = await aMember(org, "member", { teams: [own.id, hidden.id] });
    const reader = await aMember(org, "member", { teams: [own.id] });
    const scorecard = await submitted(author, "organisation", org);
    const place = { org: org.slug };
    const seen = [
      await reader.call.scorecards.list(place),
      await reader.call.scorecards.profile({ ...place, scorecard }),
      await reader.call.comparisons.view({ ...place, layer: "self" }),
      await reader.call.exports.comparison({ ...place, layer: "self" }),
      await reader.call.exports.heatmap({ ...place, layer: "self" }),
    ];
    expect(JSON.stringify(seen)).toContain(own.name);
    expect(JSON.stringify(seen)).not.toContain(hidden.name);
    expect(JSON.stringify(seen)).not.toContain(hidden.id);
    const whole = await org.call.scorecards.profile({ ...place, scorecard });
    expect(whole.teams).toContain(hidden.name);
  });
});
