import { describe, expect, it } from "vitest";
import { addMonths } from "@/server/domain/cycle-repeat";
import { dayIn } from "@/server/domain/day";
import { prepareRound } from "@/server/features/cycles/repeat";
import type { JobContext } from "@/server/infra/context";
import { prepareDueRounds } from "@/server/jobs/cycles";
import { inJob } from "@/server/jobs/in-job";
import { verbsOf } from "../support/audited";
import { aDraft, type Draft, TERMS, withRaters } from "../support/cycle-drafts";
import { aMember, anOrg, type TestOrg } from "../support/factories";
import { refusalOf } from "../support/refused";

const DAY_MS = 86_400_000;
const today = dayIn("UTC", new Date());
const begins = addMonths(today, 3);
/** So many days before the first round of a cycle that is launched today and repeated by quarter. */
const ahead = (days: number) => new Date(Date.parse(`${begins}T12:00:00Z`) - days * DAY_MS);

/** A launched cycle, repeated by quarter. */
async function aRepeated(org: TestOrg): Promise<Draft> {
  const draft = await aDraft(org, undefined, { closesOn: addMonths(today, 1), releasesOn: null });
  await withRaters(draft, { peers: 3, manager: 1 });
  const cycle = { org: org.slug, cycleId: draft.cycleId };
  await org.call.cycles.open(cycle);
  await org.call.cycles.repeat({ ...cycle, months: 3 });
  return draft;
}

const prepared = (org: TestOrg, cycleId: string, now: Date) =>
  inJob(org.id, (ctx) => prepareRound({ ...ctx, now }, cycleId));

const drafts = async (org: TestOrg) =>
  (await org.call.cycles.list({ org: org.slug })).cycles.filter((one) => one.preparedFor !== null);

describe("a cycle that is repeated", () => {
  it("says when its next round is prepared, and is told so at any time", async () => {
    const org = await anOrg();
    const { cycleId } = await aRepeated(org);
    const cycle = { org: org.slug, cycleId };
    const repeat = async () => (await org.call.cycles.read(cycle)).rated?.repeat;
    expect((await repeat())?.round?.beginsOn).toBe(begins);
    await org.call.cycles.repeat({ ...cycle, months: 6 });
    expect((await repeat())?.round?.beginsOn).toBe(addMonths(today, 6));
    await org.call.cycles.repeat({ ...cycle, months: null });
    expect(await repeat()).toMatchObject({ months: null, round: null });
    await org.call.cycles.cancel(cycle);
    expect(await refusalOf(org.call.cycles.repeat({ ...cycle, months: 3 }))).toBe("cycle-over");
  });

  it("gets a draft two weeks before, with its raters approved and its days moved, once", async () => {
    const org = await anOrg();
    const { cycleId, subjectId: _ } = await aRepeated(org);
    expect(await prepared(org, cycleId, ahead(15))).toBe(null);
    const id = await prepared(org, cycleId, ahead(14));
    expect(id).not.toBe(null);
    for (const days of [14, 3, 0, -10])
      expect(await prepared(org, cycleId, ahead(days))).toBe(null);
    const found = await org.call.cycles.read({ org: org.slug, cycleId: id ?? "" });
    expect(found).toMatchObject({ name: `${TERMS.name}, ${begins.slice(0, 7)}`, state: "draft" });
    expect(found.rated?.repeat).toMatchObject({ months: 3, preparedFor: begins });
    expect(found.rated?.launch).toMatchObject({ ratings: 4, subjects: 1, waiting: 0 });
    expect(found.rated?.terms.closesOn?.slice(0, 7)).toBe(addMonths(begins, 1).slice(0, 7));
    expect((await drafts(org)).map((one) => [one.id, one.state])).toEqual([[id, "draft"]]);
    expect((await verbsOf(org)).at(-1)).toBe("cycle.prepared");
    const cycle = await org.call.cycles.read({ org: org.slug, cycleId });
    expect(cycle.rated?.repeat).toMatchObject({ prepared: { id }, round: null });
  });

  it("gets one draft from two jobs at a time, and from one that died in the middle", async () => {
    const org = await anOrg();
    const { cycleId } = await aRepeated(org);
    const died = inJob(org.id, async (ctx: JobContext) => {
      await prepareRound({ ...ctx, now: ahead(10) }, cycleId);
      throw new Error("killed");
    });
    await expect(died).rejects.toThrow("killed");
    expect(await drafts(org)).toEqual([]);
    const both = await Promise.all([1, 2].map(() => prepared(org, cycleId, ahead(10))));
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await drafts(org)).toHaveLength(1);
  });

  it("prepares another round where a draft was cancelled, never the same one again", async () => {
    const org = await anOrg();
    const { cycleId } = await aRepeated(org);
    const first = await prepared(org, cycleId, ahead(10));
    await org.call.cycles.cancel({ org: org.slug, cycleId: first ?? "" });
    expect(await prepared(org, cycleId, ahead(9))).toBe(null);
    const later = new Date(ahead(10).getTime() + 92 * DAY_MS);
    expect(await prepared(org, cycleId, later)).not.toBe(null);
  });

  it("is looked after day by day, and only where it is asked for", async () => {
    const org = await anOrg();
    const { cycleId } = await aRepeated(org);
    await prepareDueRounds({ orgId: org.id, id: org.id }, { isLast: true });
    expect(await drafts(org)).toEqual([]);
    await org.call.cycles.repeat({ org: org.slug, cycleId, months: null });
    expect(await prepared(org, cycleId, ahead(10))).toBe(null);
  });

  it("is so by who runs it, neither by who is rated nor by others", async () => {
    const org = await anOrg();
    const admin = await aMember(org, "admin");
    const { cycleId } = await aDraft(org, admin);
    const input = { org: org.slug, cycleId, months: 3 as const };
    expect(await refusalOf(admin.call.cycles.repeat(input))).toBe("cycle-own-subject");
    const member = await aMember(org, "member");
    expect(await refusalOf(member.call.cycles.repeat(input))).toBe("forbidden");
    const foreign = await anOrg("Foreign");
    const there = { ...input, org: foreign.slug };
    expect(await refusalOf(foreign.call.cycles.repeat(there))).toBe("not-found");
    expect(
      (await member.call.cycles.list({ org: org.slug })).cycles.map(({ id }) => id),
    ).not.toContain(cycleId);
  });
});
