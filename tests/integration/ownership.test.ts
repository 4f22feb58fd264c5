import { TRPCError } from "@trpc/server";
import { beforeEach, describe, expect, it } from "vitest";
import { dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import type { Letters } from "@/server/domain/ownership/letters";
import { newId } from "@/server/infra/id";
import { verbsOf } from "../support/audited";
import {
  aHolder,
  aMember,
  anOrg,
  aPosition,
  aTeam,
  inOrgAs,
  type TestOrg,
} from "../support/factories";
import { refusalOf } from "../support/refused";

const TODAY = dayIn("UTC", new Date());
const EARLIER = "2026-02-01";

let org: TestOrg;
let team: { id: string; path: string[] };
let cto: string;
let cio: string;
let responsibilities: string[];
beforeEach(async () => {
  org = await anOrg();
  team = await aTeam(org);
  cto = (await aPosition(org, team.id, "cto")).id;
  cio = (await aPosition(org, team.id, "cio")).id;
  responsibilities = await inOrgAs(org, org.owner, async (tx) => {
    const rows = await tx.responsibility.findMany({ orderBy: { place: "asc" } });
    return rows.map(({ id }) => id);
  });
});

const first = () => responsibilities[0] ?? "";
const place = () => ({ org: org.slug, team: team.id });
type Base = { id: string; version: number } | null;
const cell = (
  letters: Letters,
  base: Base = null,
  positionId = cto,
  responsibilityId = first(),
) => ({
  responsibilityId,
  positionId,
  letters,
  share: null,
  base,
});
const set = (letters: Letters, base: Base = null, positionId = cto) =>
  org.call.ownership.set({ ...place(), changes: [cell(letters, base, positionId)] });
const rows = () =>
  inOrgAs(org, org.owner, (tx) =>
    tx.ownership.findMany({ orderBy: [{ positionId: "asc" }, { fromDay: "asc" }] }),
  );
const history = () =>
  inOrgAs(org, org.owner, (tx) => tx.ownershipChange.findMany({ orderBy: { id: "asc" } }));
const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
const timeline = async () =>
  (await rows()).map(({ letters, fromDay, toDay }) => [letters, day(fromDay), day(toDay)]);

async function conflictsOf(call: Promise<unknown>) {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof TRPCError && error.cause instanceof AppError)) throw error;
  expect(error.cause.key).toBe("ownership-stale");
  return error.cause.details.cells ?? [];
}

describe("setting cells", () => {
  it("writes the row, one line of history and one audit entry, and gives the next base", async () => {
    const { changed, revisions } = await set("A");
    expect(changed).toBe(1);
    expect(await timeline()).toEqual([["A", TODAY, null]]);
    const [line] = await history();
    expect(line).toMatchObject({ lettersBefore: "", lettersAfter: "A", isCorrection: false });
    const base = revisions[0]?.base ?? null;
    const again = await set("AR", base);
    expect(again.revisions[0]?.base).toEqual({ id: base?.id, version: 2 });
    await set("", again.revisions[0]?.base);
    expect(await rows()).toEqual([]);
    expect((await history()).map((one) => [one.lettersBefore, one.lettersAfter])).toEqual([
      ["", "A"],
      ["A", "AR"],
      ["AR", ""],
    ]);
    expect((await verbsOf(org)).filter((verb) => verb.startsWith("ownership"))).toHaveLength(3);
  });

  it("writes nothing, not even to the log, where nothing changes", async () => {
    const { revisions } = await set("A");
    const verbs = await verbsOf(org);
    const again = await set("A", revisions[0]?.base);
    expect(again).toEqual({ changed: 0, revisions });
    expect(await history()).toHaveLength(1);
    expect(await verbsOf(org)).toEqual(verbs);
  });

  it("takes a pasted grid of sixteen by two whole, as one entry in the log", async () => {
    const changes = responsibilities.flatMap((id) => [
      cell("AR", null, cto, id),
      cell("C", null, cio, id),
    ]);
    expect(changes).toHaveLength(32);
    const { changed, revisions } = await org.call.ownership.set({ ...place(), changes });
    expect(changed).toBe(32);
    expect(new Set(revisions.map(({ base }) => base?.id)).size).toBe(32);
    expect(await rows()).toHaveLength(32);
    const verbs = (await verbsOf(org)).filter((verb) => verb === "ownership.changed");
    expect(verbs).toHaveLength(1);
  });

  it("saves nothing of a batch in which one cell is stale, unknown or twice", async () => {
    await set("A");
    const [, second] = responsibilities;
    const fresh = cell("R", null, cio, second);
    const stale = [fresh, cell("R")];
    await conflictsOf(org.call.ownership.set({ ...place(), changes: stale }));
    const unknown = [fresh, cell("R", null, newId())];
    const call = org.call.ownership.set({ ...place(), changes: unknown });
    expect(await refusalOf(call)).toBe("ownership-unknown");
    const twice = org.call.ownership.set({ ...place(), changes: [fresh, fresh] });
    expect(await refusalOf(twice)).toBe("ownership-twice");
    expect(await timeline()).toEqual([["A", TODAY, null]]);
    expect(await history()).toHaveLength(1);
  });
});

describe("two editors of one cell", () => {
  it("lets one of two through at the same moment and shows the other both values", async () => {
    const second = await aMember(org, "admin");
    const tries = await Promise.allSettled([
      set("A"),
      second.call.ownership.set({ ...place(), changes: [cell("R")] }),
    ]);
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const won = tries[0].status === "fulfilled" ? "A" : "R";
    expect((await rows()).map(({ letters }) => letters)).toEqual([won]);
    expect(await history()).toHaveLength(1);
    const lost = tries.find((one) => one.status === "rejected");
    const [conflict] = await conflictsOf(Promise.reject(lost?.reason));
    expect(conflict?.theirs).toEqual({ letters: won, share: null });
    expect(conflict?.mine.letters).toBe(won === "A" ? "R" : "A");
  });

  it("names who changed it and when, and takes the choice made with the new base", async () => {
    const { revisions } = await set("A");
    const base = revisions[0]?.base ?? null;
    const second = await aMember(org, "admin");
    await second.call.ownership.set({ ...place(), changes: [cell("C", base)] });
    const [conflict] = await conflictsOf(set("R", base));
    expect(conflict).toMatchObject({ changedBy: second.name, mine: { letters: "R" } });
    expect(Date.parse(conflict?.changedAt ?? "")).toBeGreaterThan(Date.now() - 60_000);
    await set("R", conflict?.base);
    expect((await rows()).map(({ letters }) => letters)).toEqual(["R"]);
  });

  it("knows of a cell that was cleared meanwhile, and of two who want the same", async () => {
    const { revisions } = await set("A");
    const base = revisions[0]?.base ?? null;
    await set("", base);
    const [conflict] = await conflictsOf(set("R", base));
    expect(conflict).toMatchObject({ theirs: { letters: "" }, base: null });
    expect(await set("", base)).toMatchObject({ changed: 0 });
  });

  it("does not refuse editors of different cells", async () => {
    await Promise.all([set("A"), set("R", null, cio)]);
    expect(await rows()).toHaveLength(2);
  });
});

describe("corrections", () => {
  const correct = (rest: object, letters: Letters = "R", base: Base = null) =>
    org.call.ownership.correct({
      ...place(),
      changes: [cell(letters, base)],
      fromDay: EARLIER,
      reason: "The minutes of February say so",
      ...rest,
    });

  it("puts right days past, says why, and is told apart from a move", async () => {
    await set("A");
    await correct({ toDay: "2026-03-01" });
    expect(await timeline()).toEqual([
      ["R", EARLIER, "2026-03-01"],
      ["A", TODAY, null],
    ]);
    expect(await history()).toMatchObject([
      { isCorrection: false, reason: null },
      { isCorrection: true, reason: "The minutes of February say so" },
    ]);
    expect((await verbsOf(org)).at(-1)).toBe("ownership.corrected");
  });

  it("reaches to the next change of the cell, or over it when told so", async () => {
    await set("A");
    await correct({});
    expect(await timeline()).toEqual([
      ["R", EARLIER, TODAY],
      ["A", TODAY, null],
    ]);
    const [row] = await rows();
    const base = row ? { id: row.id, version: row.version } : null;
    await correct({ toDay: null }, "C", base);
    expect(await timeline()).toEqual([["C", EARLIER, null]]);
  });

  it("asks for a reason and for days in order, and lets no plain change go back", async () => {
    expect(await refusalOf(correct({ reason: " " }))).toBe("BAD_REQUEST");
    expect(await refusalOf(correct({ toDay: EARLIER }))).toBe("ownership-days@toDay");
    const back = org.call.ownership.set({ ...place(), fromDay: EARLIER, changes: [cell("A")] });
    expect(await refusalOf(back)).toBe("ownership-backdated@fromDay");
    const before = correct({ fromDay: "2025-12-31", toDay: "2026-01-02" });
    expect(await refusalOf(before)).toBe("ownership-unknown");
    expect(await rows()).toEqual([]);
  });
});

describe("whose grid it is", () => {
  it("lets a holder edit the very team, and refuses members, viewers and the archived", async () => {
    const changes = [cell("A")];
    const holder = await aHolder(org, team.id);
    const below = await aTeam(org, "Below", team);
    const seat = (await aPosition(org, below.id, "cto")).id;
    await holder.call.ownership.set({ ...place(), changes });
    const lower = [cell("A", null, seat)];
    const deeper = holder.call.ownership.set({ org: org.slug, team: below.id, changes: lower });
    expect(await refusalOf(deeper)).toBe("not-found");
    const member = await aMember(org, "member", { teams: [team.id] });
    expect(await refusalOf(member.call.ownership.set({ ...place(), changes }))).toBe("forbidden");
    const viewer = await aMember(org, "viewer");
    expect(await refusalOf(viewer.call.ownership.set({ ...place(), changes }))).toBe("forbidden");
    await org.call.teams.archive({ org: org.slug, team: team.id, version: 1 });
    expect(await refusalOf(set("R", null, cio))).toBe("team-archived");
    expect(await rows()).toHaveLength(1);
  });

  it("takes no position of another team and none of another organisation", async () => {
    const sibling = await aTeam(org, "Sibling");
    const seat = (await aPosition(org, sibling.id, "cto")).id;
    const call = org.call.ownership.set({ ...place(), changes: [cell("A", null, seat)] });
    expect(await refusalOf(call)).toBe("ownership-unknown");
    const other = await anOrg("Other");
    const foreign = other.call.ownership.set({
      org: other.slug,
      team: team.id,
      changes: [cell("A")],
    });
    expect(await refusalOf(foreign)).toBe("not-found");
  });
});
