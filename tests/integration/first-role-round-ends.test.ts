import { beforeAll, describe, expect, it } from "vitest";
import { verbsOf } from "../support/audited";
import { aMember, anOrg, aTeam, inOrgAs, type TestOrg } from "../support/factories";
import { APART, aRound, hand, lettersSeenBy, one, SAAS } from "../support/first-role";
import { refusalOf } from "../support/refused";

let org: TestOrg;
beforeAll(async () => {
  org = await anOrg("Rounds");
});

describe("ending a round", () => {
  it("saves the median as the team's result, without names, and frees the team for another", async () => {
    const world = await aRound(org);
    const { at, ann, ben, lead, round } = world;
    const conclude = () => lead.call.firstRole.concludeRound({ ...at, round });
    expect(await refusalOf(conclude())).toBe("first-role-round-waiting");
    await hand(world, ann, SAAS);
    await hand(world, ben, APART);
    await lead.call.firstRole.revealRound({ ...at, round });
    const { run } = await conclude();
    const read = await lead.call.firstRole.run({ ...at, run });
    expect(read.run).toMatchObject({ respondents: 2, answers: [...SAAS] });
    expect(read.run.spread?.[0]).toMatchObject({
      question: "Q1",
      counts: [1, 0, 1, 0, 0],
      range: 2,
    });
    for (const id of [ann.personId, ben.personId, ann.name]) {
      expect(JSON.stringify(read.run.spread)).not.toContain(id);
    }
    expect(await refusalOf(conclude())).toBe("first-role-round-revealed");
    const cancel = lead.call.firstRole.cancelRound({ ...at, round });
    expect(await refusalOf(cancel)).toBe("first-role-round-ended");
    const people = [ann.personId, ben.personId];
    expect(await refusalOf(lead.call.firstRole.openRound({ ...at, people }))).toBe("accepted");
    const verbs = await verbsOf(org);
    expect(verbs.slice(-6)).toEqual([
      "first-role.answered",
      "first-role.answered",
      "first-role.revealed",
      "first-role.saved",
      "first-role.concluded",
      "first-role.round-opened",
    ]);
  });

  it("cancels for good, and what was not revealed stays so", async () => {
    const world = await aRound(org);
    const { at, ann, lead, round } = world;
    await hand(world, ann, SAAS);
    await lead.call.firstRole.cancelRound({ ...at, round });
    expect(await refusalOf(hand(world, world.ben, SAAS))).toBe("first-role-round-cancelled");
    const reveal = lead.call.firstRole.revealRound({ ...at, round });
    expect(await refusalOf(reveal)).toBe("first-role-round-cancelled");
    expect(await lettersSeenBy(world, lead)).toEqual([]);
    const reopen = inOrgAs(
      org,
      org.owner,
      (tx) =>
        tx.$executeRaw`UPDATE first_role_round SET cancelled_at = NULL WHERE id = ${round}::uuid`,
    );
    await expect(reopen).rejects.toThrow(/never changed/);
  });

  it("is done through the round's own team", async () => {
    const world = await aRound(org);
    const other = await aTeam(org, "Not theirs");
    const at = { org: org.slug, team: other.id, round: world.round };
    for (const call of [
      () => org.call.firstRole.revealRound(at),
      () => org.call.firstRole.concludeRound(at),
      () => org.call.firstRole.cancelRound(at),
    ]) {
      expect(await refusalOf(call())).toBe("not-found");
    }
    const stranger = await aMember(org, "member", { teams: [other.id] });
    expect(await refusalOf(stranger.call.firstRole.round(one(world)))).toBe("not-found");
  });
});
