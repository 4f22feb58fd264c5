import { beforeEach, describe, expect, it } from "vitest";
import { anOrg, aPosition, aTeam, inOrgAs, type TestOrg } from "../support/factories";
import { refusalOf } from "../support/refused";

const dayFrom = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const TODAY = dayFrom(0);
const LATER = dayFrom(40);

let org: TestOrg;
let at: { org: string; team: string };
let cto: string;
let cio: string;

beforeEach(async () => {
  org = await anOrg();
  const team = await aTeam(org);
  at = { org: org.slug, team: team.id };
  cto = (await aPosition(org, team.id, "cto")).id;
  cio = (await aPosition(org, team.id, "cio")).id;
});

const change = (position: string, version: number, rest: object) =>
  org.call.positions.change({ ...at, position, version, ...rest });
const seatOn = async (id: string, on: string) => {
  const { positions } = await org.call.positions.ofTeam({ ...at, on });
  const found = positions.find((one) => one.id === id);
  return found && [found.name, found.kind, found.needle, found.head?.id ?? null];
};
const details = async () => {
  const entries = await inOrgAs(org, org.owner, (tx) =>
    tx.auditEntry.findMany({ where: { verb: "position.changed" }, orderBy: { seq: "asc" } }),
  );
  return entries.map((entry) => entry.details);
};

describe("what a seat is called, and the like", () => {
  it("changes from a day on; days before keep what it was, on every screen", async () => {
    await change(cto, 1, { name: "CPTO", kind: "converged", changeFrom: "2026-04-01" });
    await change(cto, 2, { name: "Chief" });
    const [before, between] = ["2026-03-31", "2026-04-01"];
    expect(await seatOn(cto, before)).toEqual(["CTO", "cto", "outward", null]);
    expect(await seatOn(cto, between)).toEqual(["CPTO", "converged", "outward", null]);
    expect(await seatOn(cto, TODAY)).toEqual(["Chief", "converged", "outward", null]);
    const { structure } = await org.call.ownership.page({ ...at, on: before });
    expect(structure.positions.map(({ name }) => name)).toEqual(["CTO", "CIO"]);
    const { diff } = await org.call.timeline.compare({ ...at, from: before, to: TODAY });
    expect(diff.positions.changed.map(({ before: was, after: is }) => [was.name, is.name])).toEqual(
      [["CTO", "Chief"]],
    );
    const { seats, names } = await org.call.timeline.read(at);
    expect(seats.map(({ name, stretches }) => [name, stretches.length])).toEqual([
      ["Chief", 1],
      ["CIO", 1],
    ]);
    expect(names[cto]).toBe("Chief");
    const { positions } = await org.call.positions.ofTeam(at);
    expect(positions[0]?.changes.map(({ name, fromDay }) => [name, fromDay])).toEqual([
      ["Chief", TODAY],
      ["CPTO", "2026-04-01"],
      ["CTO", "2026-01-01"],
    ]);
    expect(await details()).toMatchObject([
      { fields: ["label", "kind"], fromDay: "2026-04-01", isCorrection: true },
      { fields: ["label"], fromDay: TODAY, isCorrection: false },
    ]);
  });

  it("changes only what is named, also where something else changes on the way", async () => {
    await change(cto, 1, { name: "CPTO", changeFrom: "2026-04-01" });
    await change(cto, 2, { reportsToId: cio, changeFrom: "2026-02-01" });
    expect(await seatOn(cto, "2026-02-01")).toEqual(["CTO", "cto", "outward", cio]);
    expect(await seatOn(cto, "2026-04-01")).toEqual(["CPTO", "cto", "outward", cio]);
    await change(cto, 3, { name: "Head of product", changeFrom: "2025-01-01" });
    expect(await seatOn(cto, "2026-01-01")).toEqual(["Head of product", "cto", "outward", null]);
    expect(await refusalOf(change(cto, 3, { name: "Old" }))).toBe("stale");
  });

  it("passes a needle on at a day, and never to two at once", async () => {
    const early = change(cio, 1, { needle: "both", changeFrom: "2026-05-01" });
    expect(await refusalOf(early)).toBe("position-needle-taken@needle");
    await change(cto, 1, { needle: "none", changeFrom: "2026-06-01" });
    expect(await refusalOf(change(cio, 1, { needle: "both", changeFrom: "2026-05-31" }))).toBe(
      "position-needle-taken@needle",
    );
    await change(cio, 1, { needle: "both", changeFrom: "2026-06-01" });
    expect(await seatOn(cto, "2026-05-31")).toEqual(["CTO", "cto", "outward", null]);
    expect(await seatOn(cio, "2026-06-01")).toEqual(["CIO", "cio", "both", null]);
    const raw = inOrgAs(org, org.owner, (tx) =>
      tx.positionFact.updateMany({
        where: { positionId: cto, feedsOutward: true },
        data: { toDay: new Date("2026-06-02") },
      }),
    );
    await expect(raw).rejects.toThrow(/position_fact_one/);
  });

  it("follows the seat's life: what was planned beyond its end never comes", async () => {
    await change(cto, 1, { name: "CPTO", changeFrom: LATER });
    expect(await seatOn(cto, TODAY)).toEqual(["CTO", "cto", "outward", null]);
    const latest = async () =>
      (await inOrgAs(org, org.owner, (tx) => tx.position.findFirst({ where: { id: cto } })))?.name;
    expect(await latest()).toBe("CPTO");
    await org.call.positions.end({ ...at, position: cto, version: 2, toDay: TODAY });
    expect(await latest()).toBe("CTO");
    expect(await refusalOf(change(cto, 3, { name: "x", changeFrom: TODAY }))).toBe(
      "position-change-day@changeFrom",
    );
    await change(cto, 3, { name: "First CTO" });
    expect(await seatOn(cto, "2026-01-01")).toEqual(["First CTO", "cto", "outward", null]);
    await org.call.positions.reopen({ ...at, position: cto, version: 4 });
    await change(cto, 5, { fromDay: "2025-06-01" });
    expect(await seatOn(cto, "2025-06-01")).toEqual(["First CTO", "cto", "outward", null]);
    expect(await seatOn(cto, LATER)).toEqual(["First CTO", "cto", "outward", null]);
  });
});
