import { afterAll, describe, expect, it } from "vitest";
import { CATALOGUE_INSTRUMENT } from "@/server/domain/instrument/catalogue";
import { disconnectJobs } from "@/server/infra/jobs-db";
import { closeDueCycles, releaseCycle } from "@/server/jobs/cycles";
import { asAdmin } from "../support/as-admin";
import { verbsOf } from "../support/audited";
import {
  aForm,
  allRated,
  aRatedCycle,
  closedNow,
  readRelease,
  releasedNow,
  someMembers,
} from "../support/cycles";
import { anOrg, aTeam } from "../support/factories";

afterAll(disconnectJobs);

// Answers that differ from rater to rater and item to item, never all alike.
const varied = (place: number) =>
  aForm(
    (item) => 2 + ((place + item * (place % 3)) % 3),
    (at) => 2 + ((place + at) % 3),
  );

async function aSmallCycle(terms: Parameters<typeof aRatedCycle>[2] = {}) {
  const org = await anOrg("Released");
  const team = await aTeam(org, "Platform");
  const [subject, ...people] = await someMembers(org, 10);
  if (!subject) throw new Error("nobody to rate");
  const raters = {
    manager: people.slice(0, 1),
    peers: people.slice(1, 3),
    reports: people.slice(3, 7),
    board: people.slice(7, 9),
  };
  const plan = { personId: subject.personId, teamId: team.id, raters };
  const cycle = await aRatedCycle(org, [plan], terms);
  return { org, team, subject, cycle };
}

/** What a group's raters say of a quality, in plain words; all answered everything. */
const meanOf = (forms: readonly ReturnType<typeof aForm>[], quality: number) =>
  forms.reduce((sum, { items }) => {
    const own = items.slice(quality * 4, quality * 4 + 4).map((value) => value ?? Number.NaN);
    return sum + own.reduce((total, value) => total + value, 0) / 4;
  }, 0) / forms.length;

describe("the release of a rated cycle", () => {
  it("tells what the raters said, to a tenth, of groups and of the team", async () => {
    const org = await anOrg("Figures");
    const team = await aTeam(org, "Body");
    const people = await someMembers(org, 9);
    const raters = {
      manager: people.slice(0, 1),
      peers: people.slice(1, 5),
      reports: people.slice(5, 9),
    };
    const cycle = await aRatedCycle(org, [{ teamId: team.id, raters }]);
    const form = (place: number) =>
      aForm(
        (item) => 1 + ((place * 7 + item * 3 + ((place * item) % 4)) % 5),
        (at) => 1 + ((place + at * 2) % 5),
      );
    await allRated(org, cycle, (_, place) => form(place));
    const release = await releasedNow(org, cycle.id);
    const keys = CATALOGUE_INSTRUMENT.qualities.map(({ key }) => key);
    const forms = Array.from({ length: 9 }, (_, place) => form(place));
    const groups = {
      manager: forms.slice(0, 1),
      peers: forms.slice(1, 5),
      reports: forms.slice(5),
    };
    let compared = 0;
    for (const [group, own] of Object.entries(groups)) {
      for (const [at, key] of keys.entries()) {
        const cell = release?.subjectCells.find(
          (one) => one.raterGroup === group && one.level === "quality" && one.key === key,
        );
        if (cell?.state !== "published") continue;
        expect(Math.abs((cell.mean ?? 0) - meanOf(own, at))).toBeLessThanOrEqual(0.05 + 1e-9);
        compared += 1;
      }
    }
    for (const [at, key] of keys.entries()) {
      const cell = release?.cells.find((one) => one.key === key);
      if (cell?.state !== "published") continue;
      expect(Math.abs((cell.mean ?? 0) - meanOf(forms.slice(1), at))).toBeLessThanOrEqual(
        0.05 + 1e-9,
      );
      compared += 1;
    }
    expect(compared).toBeGreaterThan(18);
  });

  it("freezes what each group may tell, once, however often it is asked for", async () => {
    const { org, cycle, team } = await aSmallCycle();
    await allRated(org, cycle, (_, place) => varied(place));
    const release = await releasedNow(org, cycle.id);
    expect(release?.rulesVersion).toBe("exact-2");
    expect(release?.hash).toMatch(/^[0-9a-f]{64}$/);
    const groups = Map.groupBy(release?.subjectCells ?? [], (cell) => cell.raterGroup);
    expect([...groups.keys()].sort()).toEqual(["board", "colleagues", "manager"]);
    expect(new Set(groups.get("board")?.map(({ state }) => state))).toEqual(
      new Set(["suppressed"]),
    );
    const trust = groups
      .get("colleagues")
      ?.find(({ level, key }) => level === "quality" && key === "trust");
    expect(trust).toMatchObject({ state: "published", nFrom: 6 });
    expect(release?.subjects).toMatchObject([{ sharedAt: expect.any(Date), readAt: null }]);
    // One subject who has not agreed: the team's row is there, as reasons.
    expect(release?.cells.map(({ teamId, state, n }) => [teamId, state, n])).toEqual(
      Array.from({ length: 7 }, () => [team.id, "suppressed", null]),
    );
    const verbs = await verbsOf(org);
    await Promise.all(
      [1, 2].map(() => releaseCycle({ orgId: org.id, id: cycle.id }, { isLast: true })),
    );
    expect(await verbsOf(org)).toEqual(verbs);
    expect((await readRelease(org, cycle.id))?.hash).toBe(release?.hash);
    expect(verbs.filter((verb) => verb === "cycle.released")).toHaveLength(1);
  });

  it("is made whole or not at all", async () => {
    const { org, cycle } = await aSmallCycle();
    await allRated(org, cycle, (_, place) => varied(place));
    await closedNow(org, cycle.id);
    // Something in the way at the very end of the transaction, as a crash would be.
    await asAdmin(`CREATE FUNCTION public.in_the_way() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'gone'; END $$`);
    await asAdmin(`CREATE TRIGGER in_the_way BEFORE INSERT ON public.audit_entry FOR EACH ROW
      WHEN (NEW.org_id = '${org.id}' AND NEW.verb = 'cycle.released') EXECUTE FUNCTION public.in_the_way()`);
    try {
      const job = releaseCycle({ orgId: org.id, id: cycle.id }, { isLast: false });
      await expect(job).rejects.toThrow();
      expect(await readRelease(org, cycle.id)).toBeNull();
    } finally {
      await asAdmin("DROP FUNCTION public.in_the_way() CASCADE");
    }
    await releaseCycle({ orgId: org.id, id: cycle.id }, { isLast: true });
    expect((await readRelease(org, cycle.id))?.subjectCells.length).toBeGreaterThan(0);
  });

  it("closes what is over, and waits for the day of release", async () => {
    const { org, cycle } = await aSmallCycle({ closesOn: new Date("2026-01-10"), isHeld: true });
    await allRated(org, cycle, (_, place) => varied(place));
    const later = await aSmallCycle({
      closesOn: new Date("2026-01-10"),
      releasesOn: new Date("2099-01-01"),
    });
    for (const one of [{ org, cycle }, later]) {
      await closeDueCycles({ orgId: one.org.id, id: one.org.id }, { isLast: true });
      const queued = await asAdmin<{ id: string }>(
        `SELECT data ->> 'id' AS id FROM pgboss.job WHERE name = 'cycles.release'
         AND data ->> 'orgId' = '${one.org.id}'`,
      );
      expect(queued).toEqual([{ id: one.cycle.id }]);
      await releaseCycle({ orgId: one.org.id, id: one.cycle.id }, { isLast: true });
    }
    expect(await readRelease(org, cycle.id)).toMatchObject({ subjects: [{ sharedAt: null }] });
    expect(await verbsOf(org)).toEqual(expect.arrayContaining(["cycle.closed", "cycle.released"]));
    expect(await readRelease(later.org, later.cycle.id)).toBeNull();
    expect(await verbsOf(later.org)).toContain("cycle.closed");
  });

  it("tells of a team where its subjects are enough, and tells comments in no order", async () => {
    const org = await anOrg("Teams");
    const team = await aTeam(org, "Three");
    const people = await someMembers(org, 9);
    const plans = people.slice(0, 3).map(({ personId }) => ({
      personId,
      teamId: team.id,
      raters: { peers: people.slice(3, 6), reports: people.slice(6, 9) },
    }));
    const cycle = await aRatedCycle(org, plans, { questions: ["What next?"] });
    await allRated(org, cycle, (seat, place) => ({
      ...varied(place),
      words: [{ question: 1, body: `Word ${seat.id}` }],
    }));
    const release = await releasedNow(org, cycle.id);
    expect(release?.cells.map(({ state, n, sd }) => [state, n, sd])).toEqual(
      Array.from({ length: 7 }, () => ["published", 6, null]),
    );
    expect(release?.comments).toHaveLength(18);
    expect(new Set(release?.comments.map(({ raterGroup }) => raterGroup))).toEqual(new Set([null]));
    expect(release?.overall).toMatchObject({ groups: 1, raters: 6 });
  });

  it.each([
    [4, ["suppressed"]],
    [7, ["coarse", "suppressed"]],
  ])("tells of %i and one more at most to the half", async (count, kinds) => {
    const org = await anOrg("Again");
    const [subject, ...people] = await someMembers(org, count + 2);
    const plan = (peers: typeof people) => [
      { personId: subject?.personId ?? "", raters: { peers } },
    ];
    const first = await aRatedCycle(org, plan(people.slice(0, count)));
    await allRated(org, first, (_, place) => varied(place));
    const before = await releasedNow(org, first.id);
    expect(before?.subjectCells.some(({ state }) => state === "published")).toBe(true);
    const second = await aRatedCycle(org, plan(people.slice(0, count + 1)));
    await allRated(org, second, (_, place) => varied(place));
    const after = await releasedNow(org, second.id);
    const states = new Set(after?.subjectCells.map(({ state }) => state));
    expect([...states].sort()).toEqual(kinds);
  });
});
