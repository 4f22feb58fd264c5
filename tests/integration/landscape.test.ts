import { beforeAll, describe, expect, it } from "vitest";
import type { Letters } from "@/server/domain/ownership/letters";
import { newId } from "@/server/infra/id";
import {
  aHolder,
  aHolding,
  aMember,
  anOrg,
  aPosition,
  aTeam,
  inOrgAs,
  type TestOrg,
} from "../support/factories";
import { refusalOf } from "../support/refused";

let org: TestOrg;
let alpha: Awaited<ReturnType<typeof aTeam>>;
let below: typeof alpha;
let bravo: typeof alpha;
let rows: { id: string }[];

beforeAll(async () => {
  org = await anOrg("Landscape");
  alpha = await aTeam(org, "Alpha");
  below = await aTeam(org, "Below", alpha);
  bravo = await aTeam(org, "Bravo");
  rows = await inOrgAs(org, org.owner, (tx) =>
    tx.responsibility.findMany({ where: { orgId: org.id }, orderBy: { place: "asc" } }),
  );
  const [cto, cio] = [await aPosition(org, alpha.id, "cto"), await aPosition(org, alpha.id, "cio")];
  const person = await aMember(org, "member");
  await aHolding(org, alpha.id, cto.id, person.personId);
  const own = (positionId: string, place: number, letters: Letters, from = "2026-02-01") => ({
    ...{ orgId: org.id, id: newId(), teamId: alpha.id, positionId, letters },
    ...{ responsibilityId: rows[place]?.id ?? "", fromDay: new Date(from) },
  });
  await inOrgAs(org, org.owner, (tx) =>
    tx.ownership.createMany({
      data: [own(cto.id, 0, "AR"), own(cto.id, 1, "A"), own(cio.id, 1, "A"), own(cio.id, 2, "A")],
    }),
  );
});

describe("all teams at once", () => {
  it("says of each responsibility who owns it and how that stands", async () => {
    const { columns, rows: teams } = await org.call.landscape.read({ org: org.slug });
    expect(columns).toHaveLength(16);
    expect(teams.map(({ name }) => name)).toEqual([alpha.name, below.name, bravo.name]);
    expect(teams[0]?.cells.slice(0, 4)).toEqual([
      { state: "owned", owners: ["CTO"] },
      { state: "contested", owners: ["CTO", "CIO"] },
      { state: "vacant", owners: ["CIO"] },
      { state: "gap", owners: [] },
    ]);
    expect(teams[0]?.indices.gazeOutward).toBe(1);
    expect(teams[1]).toMatchObject({ isAssessed: false, above: alpha.name });
    expect(teams[1]?.cells.every(({ state }) => state === "not-assessed")).toBe(true);
  });

  it("shows any day", async () => {
    const { rows: teams } = await org.call.landscape.read({ org: org.slug, on: "2026-01-15" });
    expect(teams.every(({ isAssessed }) => !isAssessed)).toBe(true);
    expect(await refusalOf(org.call.landscape.read({ org: org.slug, on: "2199-01-01" }))).toBe(
      "timeline-future@on",
    );
  });

  it("sorts by a responsibility or a figure with what is not assessed last, and filters", async () => {
    const read = async (view: Record<string, string>) =>
      (await org.call.landscape.read({ org: org.slug, ...view })).rows.map(({ name }) => name);
    expect((await read({ sort: "gazeOutward", dir: "descending" }))[0]).toBe(alpha.name);
    expect((await read({ sort: "gazeOutward", dir: "ascending" }))[0]).toBe(alpha.name);
    expect(await read({ sort: "name", dir: "descending" })).toEqual([
      bravo.name,
      below.name,
      alpha.name,
    ]);
    expect(await read({ state: "contested" })).toEqual([alpha.name]);
    expect(await read({ team: alpha.id })).toEqual([alpha.name, below.name]);
    expect(await read({ q: "brav" })).toEqual([bravo.name]);
    expect(await read({ sort: "nonsense", map: "nothing" })).toHaveLength(3);
  });

  it("never shows a team that is out of reach", async () => {
    const see = async (call: typeof org.call) => {
      const answer = await call.landscape.read({ org: org.slug });
      return [answer.rows.map(({ name }) => name), answer.isWhole] as const;
    };
    const member = await aMember(org, "member", { teams: [bravo.id] });
    expect(await see(member.call)).toEqual([[bravo.name], false]);
    const lead = await aMember(org, "member", { leads: [alpha.id] });
    expect(await see(lead.call)).toEqual([[alpha.name, below.name], false]);
    const viewer = await aMember(org, "viewer", { viewerScope: "granted", views: [below.id] });
    const ofViewer = await viewer.call.landscape.read({ org: org.slug });
    expect(ofViewer.rows.map(({ name, above }) => [name, above])).toEqual([[below.name, null]]);
    expect(JSON.stringify(ofViewer)).not.toContain(alpha.name);
    const holder = await aHolder(org, bravo.id);
    expect(await see(holder.call)).toEqual([[bravo.name], false]);
    const nobody = await aMember(org, "member");
    expect(await refusalOf(nobody.call.landscape.read({ org: org.slug }))).not.toBe("accepted");
    const elsewhere = viewer.call.landscape.read({ org: org.slug, team: alpha.id });
    expect(await refusalOf(elsewhere)).toBe("not-found");
  });

  it("leaves as a file, which the audit tells of", async () => {
    const { table, name } = await org.call.landscape.export({ org: org.slug });
    const [first] = [...table.rows];
    expect(name).toMatch(/^structure \d{4}/);
    expect(first?.slice(0, 6)).toEqual([
      alpha.name,
      null,
      "CTO",
      "owned",
      "CTO + CIO",
      "contested",
    ]);
    const [entry] = await inOrgAs(org, org.owner, (tx) =>
      tx.auditEntry.findMany({ where: { orgId: org.id }, orderBy: { seq: "desc" }, take: 1 }),
    );
    expect(entry?.verb).toBe("export.downloaded");
  });
});
