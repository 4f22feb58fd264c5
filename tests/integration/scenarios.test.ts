import { beforeEach, describe, expect, it } from "vitest";
import { dayIn } from "@/server/domain/day";
import type { Letters } from "@/server/domain/ownership/letters";
import { NO_EDITS } from "@/server/domain/scenario/edits";
import { newId } from "@/server/infra/id";
import {
  aHolder,
  aHolding,
  aMember,
  anOrg,
  aPosition,
  aTeam,
  inOrgAs,
  type TestMember,
  type TestOrg,
} from "../support/factories";
import { refusalOf } from "../support/refused";

const TODAY = dayIn("UTC", new Date());
const LATER = dayIn("UTC", new Date(Date.now() + 40 * 86_400_000));

let org: TestOrg;
let team: { id: string; path: string[] };
let cto: string;
let cio: string;
let rows: string[];
let ada: TestMember;

beforeEach(async () => {
  org = await anOrg("Scenarios");
  team = await aTeam(org, "Alpha");
  cto = (await aPosition(org, team.id, "cto")).id;
  cio = (await aPosition(org, team.id, "cio")).id;
  ada = await aMember(org, "member", { teams: [team.id] });
  await aHolding(org, team.id, cto, ada.personId);
  rows = (
    await inOrgAs(org, org.owner, (tx) =>
      tx.responsibility.findMany({ where: { orgId: org.id }, orderBy: { place: "asc" } }),
    )
  ).map(({ id }) => id);
  await set([
    [0, cto, "AR"],
    [1, cto, "A"],
    [6, cio, "A"],
  ]);
});

describe("a scenario", () => {
  it("leaves today alone while it is edited, and shows what would differ", async () => {
    const scenario = await fork();
    const saved = await org.call.scenarios.save({
      ...at({ scenario, version: 1 }),
      edits: { ...NO_EDITS, cells: [cell(1, cto, ""), cell(1, cio, "A")] },
    });
    expect(saved.version).toBe(2);
    const page = await org.call.scenarios.get(at({ scenario }));
    expect(page.diff.moved).toEqual([{ responsibilityId: rows[1], before: [cto], after: [cio] }]);
    expect(page.hasMoved).toBe(false);
    expect(page.rows.map(({ change }) => change)).toEqual(["scenario"]);
    expect(page.proposed.indices.gazeInward).not.toBe(page.now.indices.gazeInward);
    expect(await owners()).toMatchObject({ [rows[1] ?? ""]: [cto] });
  });

  it("is saved once: a second editor with the old version is told, and nothing is lost", async () => {
    const scenario = await fork();
    const edits = { ...NO_EDITS, cells: [cell(1, cio, "R")] };
    await org.call.scenarios.save({ ...at({ scenario, version: 1 }), edits });
    const other = { ...NO_EDITS, cells: [cell(1, cio, "C")] };
    const second = org.call.scenarios.save({ ...at({ scenario, version: 1 }), edits: other });
    expect(await refusalOf(second)).toBe("scenario-stale");
    const page = await org.call.scenarios.get(at({ scenario }));
    expect(page.scenario.edits.cells[0]?.letters).toBe("R");
  });

  it("is merged on a day, with everything it adds, ends and fills", async () => {
    const scenario = await fork();
    const ciso = newId();
    await org.call.scenarios.save({
      ...at({ scenario, version: 1 }),
      edits: {
        cells: [cell(0, ciso, "R"), cell(1, cto, ""), cell(1, ciso, "A", 60)],
        added: [{ id: ciso, name: "CISO", kind: "other", reportsToId: cto }],
        ended: [cio],
        holders: [{ positionId: ciso, personId: ada.personId }],
      },
    });
    const page = await org.call.scenarios.get(at({ scenario, day: LATER }));
    const merged = await org.call.scenarios.merge({
      ...at({ scenario, version: 2 }),
      ...{ day: LATER, choices: {}, seen: page.seen, reason: "Agreed by the board" },
    });
    expect(merged.positions).toBe(2);
    const [before, after] = [await structure(TODAY), await structure(LATER)];
    expect(before.positions.map(({ name }) => name)).toEqual(["CTO", "CIO"]);
    expect(after.positions.map(({ name }) => name)).toEqual(["CTO", "CISO"]);
    const made = after.positions.find(({ name }) => name === "CISO");
    expect(made).toMatchObject({ personId: ada.personId, headId: cto });
    expect(after.cells).toContainEqual([rows[1], made?.id, "A"]);
    expect(after.cells.some(([, positionId]) => positionId === cio)).toBe(false);
    const done = await org.call.scenarios.get(at({ scenario }));
    expect(done.scenario).toMatchObject({ mergedOn: LATER, isOver: true });
    const again = org.call.scenarios.drop(at({ scenario, version: 3 }));
    expect(await refusalOf(again)).toBe("scenario-ended");
  });

  it("shows row by row where its base moved, and merges what was chosen for each", async () => {
    const scenario = await fork();
    await org.call.scenarios.save({
      ...at({ scenario, version: 1 }),
      edits: {
        ...NO_EDITS,
        cells: [cell(0, cto, "A"), cell(1, cto, ""), cell(1, cio, "A"), cell(3, cio, "A")],
      },
    });
    await set([
      [0, cto, "R"],
      [1, cto, "AC"],
      [6, cio, "AR"],
    ]);
    const page = await org.call.scenarios.get(at({ scenario }));
    expect(page.hasMoved).toBe(true);
    expect(Object.fromEntries(page.rows.map(({ key, change }) => [key, change]))).toEqual({
      [`ownership:${rows[0]}`]: "conflict",
      [`ownership:${rows[1]}`]: "conflict",
      [`ownership:${rows[6]}`]: "today",
      [`ownership:${rows[3]}`]: "scenario",
    });
    const merge = (choices: Record<string, "today" | "scenario">) =>
      org.call.scenarios.merge({
        ...at({ scenario, version: 2 }),
        ...{ day: TODAY, choices, seen: page.seen },
      });
    const half = merge({ [`ownership:${rows[0]}`]: "scenario" });
    expect(await refusalOf(half)).toBe("scenario-conflicts");
    expect(await owners()).toEqual({ [rows[1] ?? ""]: [cto], [rows[6] ?? ""]: [cio] });
    await merge({ [`ownership:${rows[0]}`]: "scenario", [`ownership:${rows[1]}`]: "today" });
    expect(await owners()).toEqual({
      [rows[0] ?? ""]: [cto],
      [rows[1] ?? ""]: [cto],
      [rows[6] ?? ""]: [cio],
      [rows[3] ?? ""]: [cio],
    });
  });

  it("is not merged where the structure moved after it was looked at", async () => {
    const scenario = await fork();
    const edits = { ...NO_EDITS, cells: [cell(3, cio, "A")] };
    await org.call.scenarios.save({ ...at({ scenario, version: 1 }), edits });
    const { seen } = await org.call.scenarios.get(at({ scenario }));
    await set([[4, cto, "A"]]);
    const late = org.call.scenarios.merge({
      ...at({ scenario, version: 2 }),
      ...{ day: TODAY, choices: {}, seen },
    });
    expect(await refusalOf(late)).toBe("scenario-moved");
    expect((await org.call.scenarios.get(at({ scenario }))).scenario.isOver).toBe(false);
  });

  it("is merged whole or not at all", async () => {
    const scenario = await fork();
    const gone = await aMember(org, "member");
    const ciso = newId();
    await org.call.scenarios.save({
      ...at({ scenario, version: 1 }),
      edits: {
        ...NO_EDITS,
        cells: [cell(3, ciso, "A"), cell(0, cto, "A")],
        added: [{ id: ciso, name: "CISO", kind: "other", reportsToId: null }],
        holders: [{ positionId: ciso, personId: gone.personId }],
      },
    });
    const { seen } = await org.call.scenarios.get(at({ scenario }));
    await inOrgAs(org, org.owner, (tx) =>
      tx.person.updateMany({ where: { id: gone.personId }, data: { erasedAt: new Date() } }),
    );
    const before = await structure(TODAY);
    const merge = org.call.scenarios.merge({
      ...at({ scenario, version: 2 }),
      ...{ day: TODAY, choices: {}, seen },
    });
    expect(await refusalOf(merge)).toBe("holding-person@personId");
    expect(await structure(TODAY)).toEqual(before);
    expect((await org.call.scenarios.get(at({ scenario }))).scenario.version).toBe(2);
  });

  it("cannot be merged twice at once", async () => {
    const scenario = await fork();
    const edits = { ...NO_EDITS, cells: [cell(3, cio, "A")] };
    await org.call.scenarios.save({ ...at({ scenario, version: 1 }), edits });
    const { seen } = await org.call.scenarios.get(at({ scenario }));
    const merge = () =>
      refusalOf(
        org.call.scenarios.merge({
          ...at({ scenario, version: 2 }),
          ...{ day: TODAY, choices: {}, seen },
        }),
      );
    expect((await Promise.all([merge(), merge()])).sort()).toEqual(["accepted", "scenario-ended"]);
  });
});

describe("who may", () => {
  it("see drafts: editors of the team, nobody else", async () => {
    const scenario = await fork();
    const reader = await aMember(org, "member", { teams: [team.id] });
    const list = await reader.call.scenarios.list({ org: org.slug, team: team.id });
    expect(list).toMatchObject({ maySee: false, scenarios: [], canFork: false });
    expect(await refusalOf(reader.call.scenarios.get(at({ scenario })))).not.toBe("accepted");
    const holder = await aHolder(org, team.id);
    const held = await holder.call.scenarios.list({ org: org.slug, team: team.id });
    expect(held.scenarios).toHaveLength(1);
    const other = await aTeam(org, "Bravo");
    const elsewhere = org.call.scenarios.get({ org: org.slug, team: other.id, scenario });
    expect(await refusalOf(elsewhere)).toBe("not-found");
  });

  it("merge seats: those who manage positions; a holder merges letters only", async () => {
    const holder = await aHolder(org, team.id);
    const scenario = await fork();
    const ended = { ...NO_EDITS, ended: [cio] };
    await org.call.scenarios.save({ ...at({ scenario, version: 1 }), edits: ended });
    const { seen } = await holder.call.scenarios.get(at({ scenario }));
    const merge = (version: number, mark: string) =>
      holder.call.scenarios.merge({
        ...at({ scenario, version }),
        ...{ day: TODAY, choices: {}, seen: mark },
      });
    expect(await refusalOf(merge(2, seen))).toBe("scenario-positions");
    const edits = { ...NO_EDITS, cells: [cell(3, cio, "A")] };
    await holder.call.scenarios.save({ ...at({ scenario, version: 2 }), edits });
    expect(await refusalOf(merge(3, seen))).toBe("accepted");
  });

  it("not start one in a team without positions, nor merge into the past", async () => {
    const bare = await aTeam(org, "Bare");
    const early = org.call.scenarios.fork({ org: org.slug, team: bare.id, name: "Too early" });
    expect(await refusalOf(early)).toBe("scenario-unassessed");
    const scenario = await fork();
    const past = org.call.scenarios.merge({
      ...at({ scenario, version: 1 }),
      ...{ day: "2026-01-01", choices: {}, seen: "" },
    });
    expect(await refusalOf(past)).toBe("scenario-day@day");
  });
});

describe("an ended scenario at a SQL prompt", () => {
  it("stays as it was, and the base of any does", async () => {
    const scenario = await fork();
    const write = (sql: string) =>
      inOrgAs(org, org.owner, (tx) => tx.$executeRawUnsafe(sql)).then(
        () => "accepted",
        (error: Error) => error.message,
      );
    expect(
      await write(`UPDATE public.scenario SET base = '{}' WHERE id = '${scenario}'`),
    ).toContain("are kept");
    await org.call.scenarios.drop(at({ scenario, version: 1 }));
    expect(await write(`UPDATE public.scenario SET name = 'x' WHERE id = '${scenario}'`)).toContain(
      "are kept",
    );
  });
});

function at<T extends object>(rest: T) {
  return { org: org.slug, team: team.id, ...rest };
}

function cell(row: number, positionId: string, letters: Letters, share: number | null = null) {
  return { responsibilityId: rows[row] ?? "", positionId, letters, share };
}

async function fork(): Promise<string> {
  const { id } = await org.call.scenarios.fork({
    org: org.slug,
    team: team.id,
    name: "Merge both",
  });
  return id;
}

async function set(cells: [row: number, positionId: string, letters: Letters][]): Promise<void> {
  const found = await inOrgAs(org, org.owner, (tx) =>
    tx.ownership.findMany({ where: { orgId: org.id, teamId: team.id, toDay: null } }),
  );
  await org.call.ownership.set({
    ...at({}),
    changes: cells.map(([row, positionId, letters]) => {
      const stored = found.find(
        (one) => one.positionId === positionId && one.responsibilityId === rows[row],
      );
      const base = stored ? { id: stored.id, version: stored.version } : null;
      return { ...cell(row, positionId, letters), base };
    }),
  });
}

async function structure(on: string) {
  const day = new Date(on);
  const where = {
    orgId: org.id,
    teamId: team.id,
    fromDay: { lte: day },
    OR: [{ toDay: null }, { toDay: { gt: day } }],
  };
  return inOrgAs(org, org.owner, async (tx) => {
    const seats = await tx.position.findMany({ where, orderBy: { id: "asc" } });
    const held = await tx.holding.findMany({ where });
    const cells = await tx.ownership.findMany({ where, orderBy: { id: "asc" } });
    return {
      positions: seats.map(({ id, name, reportsToId }) => ({
        id,
        name,
        headId: reportsToId,
        personId: held.find(({ positionId }) => positionId === id)?.personId ?? null,
      })),
      cells: cells.map((one) => [one.responsibilityId, one.positionId, one.letters]),
    };
  });
}

async function owners(): Promise<Record<string, string[]>> {
  const { cells } = await structure(TODAY);
  const accountable = cells.filter(([, , letters]) => letters?.includes("A"));
  return Object.fromEntries(accountable.map(([row, positionId]) => [row, [positionId]]));
}
