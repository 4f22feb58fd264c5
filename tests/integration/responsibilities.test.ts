import { beforeEach, describe, expect, it } from "vitest";
import { loadStructure } from "@/server/features/structure/load";
import { aMember, anOrg, aTeam, inOrgAs, type TestOrg } from "../support/factories";
import { refusalOf } from "../support/refused";

let org: TestOrg;
let today: string;

beforeEach(async () => {
  org = await anOrg();
  today = (await list()).today;
});

const list = () => org.call.responsibilities.list({ org: org.slug });
const get = (responsibility: string) =>
  org.call.responsibilities.get({ org: org.slug, responsibility });
const byKey = async (key: string) => {
  const found = (await list()).responsibilities.find((one) => one.key === key);
  if (!found) throw new Error(`no ${key}`);
  return found;
};
const OWN = {
  name: "Robotics",
  definition: "Everything that moves by itself.",
  kpis: ["Uptime"],
  direction: "outward" as const,
};
const verbs = () =>
  inOrgAs(org, org.owner, async (tx) => {
    const rows = await tx.auditEntry.findMany({ orderBy: { seq: "asc" } });
    return rows.flatMap(({ verb, details }) =>
      /^(responsibility|importance)\./.test(verb) ? [{ verb, details }] : [],
    );
  });

describe("an organisation's own copy", () => {
  it("lists the sixteen, and takes one more at the end", async () => {
    const { id } = await org.call.responsibilities.add({ org: org.slug, ...OWN, fromDay: today });
    const { responsibilities, canManage } = await list();
    expect(canManage).toBe(true);
    expect(responsibilities).toHaveLength(17);
    expect(responsibilities.at(-1)).toMatchObject({
      ...OWN,
      id,
      key: null,
      origin: null,
      state: "used",
      isDifferent: false,
      fromDay: today,
    });
    const again = { org: org.slug, ...OWN, name: "security OPERATIONS", fromDay: today };
    expect(await refusalOf(org.call.responsibilities.add(again))).toBe(
      "responsibility-name-taken@name",
    );
    expect(await verbs()).toEqual([
      { verb: "responsibility.added", details: { direction: "outward", fromDay: today } },
    ]);
  });

  it("is re-worded and re-directed from a day, with what it was before", async () => {
    const { id, origin, wordedFrom } = await byKey("D09");
    expect([origin, wordedFrom]).toEqual(["D09@draft-1", null]);
    const change = { org: org.slug, responsibility: id, ...OWN, direction: "shared" } as const;
    await org.call.responsibilities.change({ ...change, version: 1, fromDay: "2026-03-01" });
    expect(
      await refusalOf(org.call.responsibilities.change({ ...change, version: 1, fromDay: today })),
    ).toBe("stale");
    const { responsibility, versions, catalogue } = await get(id);
    expect(responsibility).toMatchObject({
      ...OWN,
      direction: "shared",
      origin,
      isDifferent: true,
    });
    expect(catalogue?.name).toBe("Security operations");
    expect(versions.map(({ wording, fromDay, toDay }) => [wording.name, fromDay, toDay])).toEqual([
      ["Robotics", "2026-03-01", null],
      ["Security operations", null, "2026-03-01"],
    ]);
    const earlier = { ...change, name: "Guarding", version: 2, fromDay: "2025-01-01" };
    await org.call.responsibilities.change(earlier);
    expect((await get(id)).versions.map(({ fromDay }) => fromDay)).toEqual([
      "2026-03-01",
      "2025-01-01",
      null,
    ]);
    const back = { org: org.slug, responsibility: id, version: 3, fromDay: today };
    await org.call.responsibilities.followCatalogue(back);
    expect(await byKey("D09")).toMatchObject({ name: "Security operations", isDifferent: false });
    expect((await verbs()).map(({ details }) => details)).toEqual([
      {
        fields: ["label", "wording", "direction"],
        fromDay: "2026-03-01",
        isCatalogue: false,
        isCorrection: true,
      },
      {
        fields: ["label", "wording", "direction"],
        fromDay: "2025-01-01",
        isCatalogue: false,
        isCorrection: true,
      },
      {
        fields: ["label", "wording", "direction"],
        fromDay: today,
        isCatalogue: true,
        isCorrection: false,
      },
    ]);
  });

  it("is retired from a day and brought back on another, and is missing between", async () => {
    const { id } = await byKey("D06");
    const one = { org: org.slug, responsibility: id };
    await org.call.responsibilities.retire({ ...one, version: 1, toDay: "2026-03-01" });
    expect(await byKey("D06")).toMatchObject({ state: "retired", toDay: "2026-03-01" });
    const change = { ...one, ...OWN, version: 2, fromDay: today };
    expect(await refusalOf(org.call.responsibilities.change(change))).toBe(
      "responsibility-retired@fromDay",
    );
    const early = { ...one, version: 2, fromDay: "2026-02-28" };
    expect(await refusalOf(org.call.responsibilities.bringBack(early))).toBe(
      "responsibility-back-days@fromDay",
    );
    await org.call.responsibilities.bringBack({ ...one, version: 2, fromDay: "2026-05-01" });
    expect(await byKey("D06")).toMatchObject({ state: "used", toDay: null });
    const team = await aTeam(org);
    const there = async (day: string) =>
      inOrgAs(org, org.owner, async (db) => {
        const ctx = { db, org: { id: org.id, slug: org.slug, name: "", timeZone: "UTC" } };
        const { responsibilities } = await loadStructure(ctx, team.id, day);
        return responsibilities.some(({ key }) => key === "D06");
      });
    const days = ["2026-02-28", "2026-03-01", "2026-04-30", "2026-05-01"];
    expect(await Promise.all(days.map(there))).toEqual([true, false, false, true]);
    const again = { ...one, version: 3, toDay: "2026-05-01" };
    expect(await refusalOf(org.call.responsibilities.retire(again))).toBe(
      "responsibility-retire-days@toDay",
    );
  });

  it("is read by whoever sees structure and changed by admins", async () => {
    const team = await aTeam(org);
    const lead = await aMember(org, "member", { leads: [team.id] });
    const outsider = await anOrg("Elsewhere");
    const read = await lead.call.responsibilities.list({ org: org.slug });
    expect([read.canManage, read.responsibilities.length]).toEqual([false, 16]);
    const add = { org: org.slug, ...OWN, fromDay: today };
    expect(await refusalOf(lead.call.responsibilities.add(add))).toBe("forbidden");
    const { id } = await byKey("D01");
    const foreign = { org: outsider.slug, responsibility: id };
    expect(await refusalOf(outsider.call.responsibilities.get(foreign))).toBe("not-found");
    const retire = { ...foreign, version: 1, toDay: today };
    expect(await refusalOf(outsider.call.responsibilities.retire(retire))).toBe("not-found");
  });
});

describe("importance", () => {
  const weigh = async (weights: Record<string, number>, was: Record<string, number> = {}) => {
    const { responsibilities } = await list();
    return responsibilities.map(({ id, key }) => ({
      responsibilityId: id,
      weight: weights[key ?? ""] ?? 1,
      was: was[key ?? ""] ?? 1,
    }));
  };
  const load = (team: string, day: string) =>
    inOrgAs(org, org.owner, async (db) => {
      const ctx = { db, org: { id: org.id, slug: org.slug, name: "", timeZone: "UTC" } };
      const { responsibilities } = await loadStructure(ctx, team, day);
      return Object.fromEntries(
        responsibilities.flatMap(({ key, importance }) =>
          importance === 1 ? [] : [[key, importance]],
        ),
      );
    });

  it("is a team's own from a day on", async () => {
    const [team, sibling] = [await aTeam(org), await aTeam(org, "Sibling")];
    const at = { org: org.slug, team: team.id };
    const set = org.call.responsibilities.setImportance;
    await set({ ...at, fromDay: "2026-02-01", weights: await weigh({ D01: 2, D09: 0 }) });
    const seen = { D01: 2, D09: 0 };
    expect(await load(team.id, today)).toEqual(seen);
    expect(await load(team.id, "2026-01-31")).toEqual({});
    expect(await load(sibling.id, today)).toEqual({});
    const later = { ...at, fromDay: "2026-04-01" };
    expect(await refusalOf(set({ ...later, weights: await weigh({ D01: 3 }) }))).toBe("stale");
    await set({ ...later, preset: "equal", weights: await weigh({}, seen) });
    expect(await load(team.id, "2026-03-31")).toEqual(seen);
    expect(await load(team.id, today)).toEqual({});
    expect((await verbs()).at(-1)).toEqual({
      verb: "importance.set",
      details: { fromDay: "2026-04-01", preset: "equal", weights: 2, isCorrection: true },
    });
  });

  it("takes 0 to 10, not all of them 0, from those who edit the structure", async () => {
    const team = await aTeam(org);
    const member = await aMember(org, "member", { teams: [team.id] });
    const at = { org: org.slug, team: team.id, fromDay: today };
    const nothing = (await weigh({})).map((one) => ({ ...one, weight: 0 }));
    const { setImportance } = org.call.responsibilities;
    expect(await refusalOf(setImportance({ ...at, weights: nothing }))).toBe(
      "importance-none@weights",
    );
    const weights = await weigh({ D01: 10.5 });
    expect(await refusalOf(setImportance({ ...at, weights }))).toBe("BAD_REQUEST");
    const theirs = member.call.responsibilities.setImportance({ ...at, weights: await weigh({}) });
    expect(await refusalOf(theirs)).toBe("forbidden");
  });
});
