import { beforeEach, describe, expect, it } from "vitest";
import { dayIn } from "@/server/domain/day";
import type { Letters } from "@/server/domain/ownership/letters";
import { verbsOf } from "../support/audited";
import { aHolder, aMember, anOrg, aPosition, aTeam } from "../support/factories";
import { aGrid, type TestGrid } from "../support/ownership";
import { refusalOf } from "../support/refused";

const TODAY = dayIn("UTC", new Date());
const EARLIER = "2026-02-01";
let grid: TestGrid;
beforeEach(async () => {
  grid = await aGrid();
});

describe("corrections", () => {
  const correct = (
    rest: object,
    letters: Letters = "R",
    base: { id: string; version: number } | null = null,
  ) =>
    grid.org.call.ownership.correct({
      ...grid.place,
      changes: [grid.cell(letters, base)],
      fromDay: EARLIER,
      reason: "The minutes of February say so",
      ...rest,
    });

  it("puts right days past, says why, and is told apart from a move", async () => {
    await grid.set("A");
    await correct({ toDay: "2026-03-01" });
    expect(await grid.timeline()).toEqual([
      ["R", EARLIER, "2026-03-01"],
      ["A", TODAY, null],
    ]);
    expect(await grid.history()).toMatchObject([
      { isCorrection: false, reason: null },
      { isCorrection: true, reason: "The minutes of February say so" },
    ]);
    expect((await verbsOf(grid.org)).at(-1)).toBe("ownership.corrected");
  });

  it("reaches to the next change of the cell, or over it when told so", async () => {
    await grid.set("A");
    await correct({});
    expect(await grid.timeline()).toEqual([
      ["R", EARLIER, TODAY],
      ["A", TODAY, null],
    ]);
    const [row] = await grid.rows();
    const base = row ? { id: row.id, version: row.version } : null;
    await correct({ toDay: null }, "C", base);
    expect(await grid.timeline()).toEqual([["C", EARLIER, null]]);
  });

  it("asks for a reason and for days in order, and lets no plain change go back", async () => {
    expect(await refusalOf(correct({ reason: " " }))).toBe("BAD_REQUEST");
    expect(await refusalOf(correct({ toDay: EARLIER }))).toBe("ownership-days@toDay");
    const back = grid.org.call.ownership.set({
      ...grid.place,
      fromDay: EARLIER,
      changes: [grid.cell("A")],
    });
    expect(await refusalOf(back)).toBe("ownership-backdated@fromDay");
    const before = correct({ fromDay: "2025-12-31", toDay: "2026-01-02" });
    expect(await refusalOf(before)).toBe("ownership-unknown");
    expect(await grid.rows()).toEqual([]);
  });
});

describe("whose grid it is", () => {
  it("lets a holder edit the very grid.team, and refuses members, viewers and the archived", async () => {
    const changes = [grid.cell("A")];
    const holder = await aHolder(grid.org, grid.team.id);
    const below = await aTeam(grid.org, "Below", grid.team);
    const seat = (await aPosition(grid.org, below.id, "cto")).id;
    await holder.call.ownership.set({ ...grid.place, changes });
    const lower = [grid.cell("A", null, seat)];
    const deeper = holder.call.ownership.set({
      org: grid.org.slug,
      team: below.id,
      changes: lower,
    });
    expect(await refusalOf(deeper)).toBe("not-found");
    const member = await aMember(grid.org, "member", { teams: [grid.team.id] });
    expect(await refusalOf(member.call.ownership.set({ ...grid.place, changes }))).toBe(
      "forbidden",
    );
    const viewer = await aMember(grid.org, "viewer");
    expect(await refusalOf(viewer.call.ownership.set({ ...grid.place, changes }))).toBe(
      "forbidden",
    );
    await grid.org.call.teams.archive({ org: grid.org.slug, team: grid.team.id, version: 1 });
    expect(await refusalOf(grid.set("R", null, grid.cio))).toBe("team-archived");
    expect(await grid.rows()).toHaveLength(1);
  });

  it("takes no position of another grid.team and none of another organisation", async () => {
    const sibling = await aTeam(grid.org, "Sibling");
    const seat = (await aPosition(grid.org, sibling.id, "cto")).id;
    const call = grid.org.call.ownership.set({
      ...grid.place,
      changes: [grid.cell("A", null, seat)],
    });
    expect(await refusalOf(call)).toBe("ownership-unknown");
    const other = await anOrg("Other");
    const foreign = other.call.ownership.set({
      org: other.slug,
      team: grid.team.id,
      changes: [grid.cell("A")],
    });
    expect(await refusalOf(foreign)).toBe("not-found");
  });
});

describe("reading", () => {
  it("shows the grid on any day, who may edit it, and what became of a cell", async () => {
    await grid.set("A");
    const today = await grid.org.call.ownership.page(grid.place);
    expect(today.structure.cells).toMatchObject([{ positionId: grid.cto, letters: "A" }]);
    expect(today).toMatchObject({ on: TODAY, today: TODAY, canEdit: true });
    const earlier = await grid.org.call.ownership.page({ ...grid.place, on: EARLIER });
    expect(earlier.structure.cells).toEqual([]);
    const name = { responsibilityId: grid.first, positionId: grid.cto };
    const [change] = await grid.org.call.ownership.changes({ ...grid.place, ...name });
    expect(change).toMatchObject({ changedBy: grid.org.owner.name, fromDay: TODAY, toDay: null });
    const reader = await aMember(grid.org, "member", { teams: [grid.team.id] });
    expect(await reader.call.ownership.page(grid.place)).toMatchObject({ canEdit: false });
    const stranger = await aMember(grid.org, "member");
    expect(await refusalOf(stranger.call.ownership.page(grid.place))).toBe("forbidden");
  });
});
