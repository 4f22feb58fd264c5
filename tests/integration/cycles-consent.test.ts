import { describe, expect, it } from "vitest";
import { verbsOf } from "../support/audited";
import { aForm, allRated, aRatedCycle, releasedNow, someMembers } from "../support/cycles";
import { anOrg, aTeam, inOrgAs, type TestMember, type TestOrg } from "../support/factories";
import { refusalOf } from "../support/refused";

/** An open cycle in which two of one team are rated by the same five. */
async function aPair(org: TestOrg) {
  const team = await aTeam(org, "Product");
  const members = await someMembers(org, 7);
  const [one, two] = members;
  const raters = { peers: members.slice(2) };
  if (!one || !two) throw new Error("nobody to rate");
  const plan = ({ personId }: TestMember) => ({ personId, teamId: team.id, raters });
  const cycle = await aRatedCycle(org, [plan(one), plan(two)]);
  const place = (at: 0 | 1) => {
    return { org: org.slug, cycleId: cycle.id, subjectId: cycle.subjects[at]?.id ?? "" };
  };
  return { team, one, two, cycle, place, other: members[2] };
}

const missing = async (org: TestOrg, cycleId: string) =>
  (await org.call.cycles.read({ org: org.slug, cycleId })).rated?.teams[0]?.consentsMissing;

describe("consent to a team's figures", () => {
  it("is given and taken back by who is rated, audited, and counted in the monitor", async () => {
    const org = await anOrg();
    const { one, team, cycle, place } = await aPair(org);
    expect(await missing(org, cycle.id)).toBe(2);
    const page = () => one.call.raters.get(place(0));
    expect((await page()).consent).toEqual({ team: team.name, hasConsented: false, threshold: 5 });
    await one.call.cycles.consent({ ...place(0), hasConsented: true });
    expect((await page()).consent?.hasConsented).toBe(true);
    expect(await missing(org, cycle.id)).toBe(1);
    await one.call.cycles.consent({ ...place(0), hasConsented: false });
    expect(await missing(org, cycle.id)).toBe(2);
    expect((await verbsOf(org)).slice(-2)).toEqual(["subject.consented", "subject.dissented"]);
  });

  it("is nobody else's to give, through the door or by SQL", async () => {
    const org = await anOrg();
    const foreign = await anOrg("Foreign");
    const { two, other, place } = await aPair(org);
    const input = { ...place(0), hasConsented: true };
    for (const call of [org.call, two.call, other?.call]) {
      if (call) expect(await refusalOf(call.cycles.consent(input))).toBe("not-found");
    }
    const there = { ...input, org: foreign.slug };
    expect(await refusalOf(foreign.call.cycles.consent(there))).toBe("not-found");
    expect((await org.call.raters.get(place(0))).consent).toBe(null);
    const bySql = inOrgAs(
      org,
      org.owner,
      (tx) => tx.$executeRaw`UPDATE public.subject SET consented_at = now()`,
    );
    await expect(bySql).rejects.toThrow(/by who is rated/);
  });

  it("of each of two lets the release tell of their team, and is then kept", async () => {
    const org = await anOrg();
    const { one, two, cycle, place } = await aPair(org);
    await one.call.cycles.consent({ ...place(0), hasConsented: true });
    await two.call.cycles.consent({ ...place(1), hasConsented: true });
    expect(await missing(org, cycle.id)).toBe(0);
    await allRated(org, cycle, (_, at) => aForm((place) => 1 + ((place + at) % 5)));
    const release = await releasedNow(org, cycle.id);
    const qualities = release?.cells.filter(({ level }) => level === "quality") ?? [];
    expect(qualities.filter(({ state }) => state === "published").length).toBeGreaterThan(0);
    const late = one.call.cycles.consent({ ...place(0), hasConsented: false });
    expect(await refusalOf(late)).toBe("consent-late");
    expect((await one.call.raters.get(place(0))).consent).toBe(null);
    const { subjectId } = place(0);
    const bySql = inOrgAs(
      org,
      one,
      (tx) =>
        tx.$executeRaw`UPDATE public.subject SET consented_at = NULL WHERE id = ${subjectId}::uuid`,
    );
    await expect(bySql).rejects.toThrow(/keeps what was agreed/);
  });

  it("is not asked of somebody who stands in no team", async () => {
    const org = await anOrg();
    const [one, ...peers] = await someMembers(org, 4);
    if (!one) throw new Error("nobody to rate");
    const cycle = await aRatedCycle(org, [{ personId: one.personId, raters: { peers } }]);
    const place = { org: org.slug, cycleId: cycle.id, subjectId: cycle.subjects[0]?.id ?? "" };
    expect((await one.call.raters.get(place)).consent).toBe(null);
    expect(await refusalOf(one.call.cycles.consent({ ...place, hasConsented: true }))).toBe(
      "consent-no-figure",
    );
  });
});
