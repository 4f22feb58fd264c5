import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "@/server/infra/id";
import { verbsOf } from "../support/audited";
import { callAs } from "../support/call-as";
import { anOrg, aTeam, inOrgAs, type TestOrg } from "../support/factories";
import { refusalOf } from "../support/refused";

let org: TestOrg;
beforeEach(async () => {
  org = await anOrg();
});

const make = async (name: string, parentId: string | null = null) =>
  (await org.call.teams.create({ org: org.slug, name, parentId })).id;
const read = (team: string) => org.call.teams.get({ org: org.slug, team });
const pathsOf = () =>
  inOrgAs(org, org.owner, async (tx) => {
    const rows = await tx.team.findMany({ select: { id: true, path: true } });
    return new Map(rows.map(({ id, path }) => [id, path]));
  });

describe("the tree of teams", () => {
  it("keeps names apart among siblings only, whatever their case", async () => {
    const top = await make("Group");
    await make("Payments", top);
    const again = org.call.teams.create({ org: org.slug, name: "payments", parentId: top });
    expect(await refusalOf(again)).toBe("team-name-taken@name");
    await expect(make("Payments")).resolves.toBeTruthy();
    const renamed = org.call.teams.rename({
      org: org.slug,
      team: top,
      name: "PAYMENTS",
      version: 1,
    });
    expect(await refusalOf(renamed)).toBe("team-name-taken@name");
  });

  it("takes a whole branch along when a team moves, and never below itself", async () => {
    const a = await make("A");
    const b = await make("B");
    const c = await make("C", b);
    const d = await make("D", c);
    await org.call.teams.move({ org: org.slug, team: b, parentId: a, version: 1 });
    const paths = await pathsOf();
    expect(paths.get(d)).toEqual([a, b, c, d]);
    expect(paths.get(b)).toEqual([a, b]);
    const below = org.call.teams.move({ org: org.slug, team: a, parentId: d, version: 1 });
    expect(await refusalOf(below)).toBe("team-cycle@parentId");
    const self = org.call.teams.move({ org: org.slug, team: a, parentId: a, version: 1 });
    expect(await refusalOf(self)).toBe("team-cycle@parentId");
    await org.call.teams.move({ org: org.slug, team: c, parentId: null, version: 1 });
    expect((await pathsOf()).get(d)).toEqual([c, d]);
  });

  it("makes no circle of two teams that are moved below each other at once", async () => {
    const a = await make("A");
    const b = await make("B");
    const outcomes = await Promise.all([
      refusalOf(org.call.teams.move({ org: org.slug, team: a, parentId: b, version: 1 })),
      refusalOf(org.call.teams.move({ org: org.slug, team: b, parentId: a, version: 1 })),
    ]);
    expect(outcomes.sort()).toEqual(["accepted", "team-cycle@parentId"]);
  });

  it("nests ten levels and no deeper", async () => {
    let parent: string | null = null;
    for (let level = 1; level <= 10; level += 1) parent = await make(`Level ${level}`, parent);
    const eleventh = org.call.teams.create({ org: org.slug, name: "Level 11", parentId: parent });
    expect(await refusalOf(eleventh)).toBe("team-too-deep@parentId");
    const pair = await make("Pair");
    await make("Below", pair);
    const tooDeep = org.call.teams.move({
      org: org.slug,
      team: pair,
      parentId: parent,
      version: 1,
    });
    expect(await refusalOf(tooDeep)).toBe("team-too-deep@parentId");
  });

  it("archives a branch, lets its names be used, and brings back what one act archived", async () => {
    const top = await make("Top");
    const kept = await make("Kept", top);
    const early = await make("Early", top);
    // Requests of their own: each has its moment.
    await callAs(org.owner).teams.archive({ org: org.slug, team: early, version: 1 });
    await callAs(org.owner).teams.archive({ org: org.slug, team: top, version: 1 });
    expect((await org.call.teams.list({ org: org.slug })).total).toBe(0);
    expect((await org.call.teams.list({ org: org.slug, isArchived: true })).total).toBe(3);
    const orphan = org.call.teams.restore({ org: org.slug, team: kept, version: 2 });
    expect(await refusalOf(orphan)).toBe("team-parent-archived");
    await org.call.teams.restore({ org: org.slug, team: top, version: 2 });
    expect((await read(kept)).team.isArchived).toBe(false);
    expect((await read(early)).team.isArchived).toBe(true);
    await make("Early", top);
    const clash = org.call.teams.restore({ org: org.slug, team: early, version: 2 });
    expect(await refusalOf(clash)).toBe("team-name-taken@name");
    expect((await verbsOf(org)).slice(-5)).toEqual([
      "team.created",
      "team.archived",
      "team.archived",
      "team.restored",
      "team.created",
    ]);
  });

  it("tells whoever saw an older state, and changes nothing", async () => {
    const team = await make("One");
    await org.call.teams.rename({ org: org.slug, team, name: "Two", version: 1 });
    const stale = org.call.teams.rename({ org: org.slug, team, name: "Three", version: 1 });
    expect(await refusalOf(stale)).toBe("stale");
    expect((await read(team)).team.name).toBe("Two");
  });

  it("knows no team of another organisation, as itself or as a parent", async () => {
    const other = await anOrg("Other");
    const foreign = await aTeam(other, "Foreign");
    const mine = await make("Mine");
    const { slug } = org;
    const attempts = [
      org.call.teams.get({ org: slug, team: foreign.id }),
      org.call.teams.rename({ org: slug, team: foreign.id, name: "X", version: 1 }),
      org.call.teams.archive({ org: slug, team: foreign.id, version: 1 }),
    ];
    const refusals = await Promise.all(attempts.map(refusalOf));
    expect(new Set(refusals)).toEqual(new Set(["not-found"]));
    const below = org.call.teams.create({ org: slug, name: "X", parentId: foreign.id });
    expect(await refusalOf(below)).toBe("team-parent@parentId");
    const moved = org.call.teams.move({ org: slug, team: mine, parentId: foreign.id, version: 1 });
    expect(await refusalOf(moved)).toBe("team-parent@parentId");
  });
});

describe("two thousand teams", () => {
  it("are read a page at a time, and found by a part of a name", async () => {
    const top = await make("Group");
    await inOrgAs(org, org.owner, async (tx) => {
      const data = Array.from({ length: 1999 }, (_, index) => {
        const id = newId();
        const name = `Unit ${String(index).padStart(4, "0")}`;
        return { orgId: org.id, id, name, parentId: top, path: [top, id] };
      });
      await tx.team.createMany({ data });
    });
    const list = (input: object) => org.call.teams.list({ org: org.slug, ...input });
    const started = performance.now();
    const last = await list({ page: 20 });
    expect(performance.now() - started).toBeLessThan(2_000);
    expect([last.total, last.teams.length, last.teams.at(-1)?.name]).toEqual([
      2000,
      100,
      "Unit 1998",
    ]);
    const found = await list({ q: "unit 12" });
    expect([found.total, found.teams[0]?.trail]).toEqual([100, ["Group"]]);
    expect((await list({ page: 21 })).teams).toEqual([]);
    expect((await read(top)).below.length).toBeGreaterThan(100);
    await callAs(org.owner).teams.move({
      org: org.slug,
      team: top,
      parentId: await make("Above"),
      version: 1,
    });
    expect((await list({ page: 21 })).teams).toHaveLength(1);
  });
});
