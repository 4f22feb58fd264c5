import { beforeAll, describe, expect, it } from "vitest";
import { CATALOGUE_QUALITIES } from "@/server/domain/instrument/catalogue-keys";
import { NOT_OBSERVED } from "@/server/domain/scorecard/answer";
import type { SharedWith } from "@/server/domain/scorecard/visibility";
import { listSharedProfiles } from "@/server/features/scorecards/shared";
import type { OrgContext } from "@/server/infra/context";
import type { Tx } from "@/server/infra/db";
import { callAs, callAsNobody } from "../support/call-as";
import { aMember, anOrg, aTeam, inOrgAs, type TestOrg } from "../support/factories";
import { item, submitted } from "../support/self-ratings";

let org: TestOrg;
beforeAll(async () => {
  org = await anOrg("Readers");
});

describe("who sees a self-rating", () => {
  it("is its author's choice, for every kind of reader, on the page and in the list", async () => {
    const home = await anOrg("Visibility");
    const above = await aTeam(home, "Above");
    const team = await aTeam(home, "Team", above);
    const beside = await aTeam(home, "Beside", above);
    const author = await aMember(home, "member", { teams: [team.id] });
    const readers = {
      author,
      owner: { call: home.call },
      admin: await aMember(home, "admin"),
      "lead of the team": await aMember(home, "member", { leads: [team.id] }),
      "lead above": await aMember(home, "member", { leads: [above.id] }),
      "lead beside": await aMember(home, "member", { leads: [beside.id] }),
      member: await aMember(home, "member", { teams: [team.id] }),
    };
    const seen: Record<string, string[]> = {};
    const scorecard = await submitted(author, "me", home);
    const place = { org: home.slug, scorecard };
    let from: SharedWith = "me";
    for (const sharedWith of ["me", "leads", "organisation"] as const) {
      if (sharedWith !== from) await author.call.scorecards.share({ ...place, from, sharedWith });
      from = sharedWith;
      seen[sharedWith] = [];
      for (const [name, { call }] of Object.entries(readers)) {
        const isOnPage = await call.scorecards.profile(place).then(
          () => true,
          (error: { code: string }) => {
            expect(error.code).toBe("NOT_FOUND");
            return false;
          },
        );
        const { shared, own } = await call.scorecards.list({ org: home.slug });
        const isInList = [...shared.map((one) => one.scorecardId), ...own.map(({ id }) => id)];
        expect(isInList.includes(scorecard), `${name}, ${sharedWith}`).toBe(isOnPage);
        if (isOnPage) seen[sharedWith].push(name);
      }
    }
    const leads = ["author", "owner", "admin", "lead of the team", "lead above"];
    expect(seen).toEqual({ me: ["author"], leads, organisation: Object.keys(readers) });
  });

  it("is nobody's outside the organisation, nor a viewer's", async () => {
    const place = {
      org: org.slug,
      scorecard: await submitted(await aMember(org, "member"), "organisation", org),
    };
    const outsider = await anOrg("Elsewhere");
    const viewer = await aMember(org, "viewer");
    await expect(outsider.call.scorecards.profile(place)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(
      outsider.call.scorecards.profile({ ...place, org: outsider.slug }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(viewer.call.scorecards.profile(place)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(callAsNobody().scorecards.profile(place)).rejects.toMatchObject({
      code: "UNAUTHORIZED",
    });
  });

  it("lists the newest one that each person shared", async () => {
    const home = await anOrg("Newest");
    const person = await aMember(home, "member");
    const shared = await submitted(person, "organisation", home);
    await submitted({ ...person, call: callAs(person) }, "me", home);
    const list = await home.call.scorecards.list({ org: home.slug });
    expect(list.shared.map((one) => one.scorecardId)).toEqual([shared]);
  });

  it("lists the same means as the profile says, whatever was left out", async () => {
    const home = await anOrg("Means");
    const person = await aMember(home, "member");
    const answers = CATALOGUE_QUALITIES.flatMap(({ items }, quality) =>
      items.slice(0, quality % 5).map((key, at) => item(key, at % 3 === 2 ? NOT_OBSERVED : 2 + at)),
    );
    const scorecard = await submitted(person, "organisation", home, answers);
    const profile = await person.call.scorecards.profile({ org: home.slug, scorecard });
    const [shared] = await inOrgAs(home, home.owner, (db) =>
      listSharedProfiles(ownerContext(home, db)),
    );
    expect(shared?.qualities).toEqual(
      profile.qualities.map(({ qualityKey, level: _, ...score }) => ({
        key: qualityKey,
        ...score,
      })),
    );
    expect(shared?.qualities.some(({ mean }) => mean === null)).toBe(true);
    expect(shared?.qualities.some(({ mean }) => mean !== null)).toBe(true);
  });
});

function ownerContext(of: TestOrg, db: Tx): OrgContext {
  const context = {
    db,
    now: new Date(),
    user: { userId: of.owner.userId },
    member: { role: "owner", leads: [] },
    org: { id: of.id, slug: of.slug, name: "Means", timeZone: "UTC" },
  };
  // The list reads no other part of the context.
  return context as unknown as OrgContext;
}
