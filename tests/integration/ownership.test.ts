import { TRPCError } from "@trpc/server";
import { beforeEach, describe, expect, it } from "vitest";
import { dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { newId } from "@/server/infra/id";
import { verbsOf } from "../support/audited";
import { aMember } from "../support/factories";
import { aGrid, type TestGrid } from "../support/ownership";
import { refusalOf } from "../support/refused";

const TODAY = dayIn("UTC", new Date());
let grid: TestGrid;
beforeEach(async () => {
  grid = await aGrid();
});

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
    const { changed, revisions } = await grid.set("A");
    expect(changed).toBe(1);
    expect(await grid.timeline()).toEqual([["A", TODAY, null]]);
    const [line] = await grid.history();
    expect(line).toMatchObject({ lettersBefore: "", lettersAfter: "A", isCorrection: false });
    const base = revisions[0]?.base ?? null;
    const again = await grid.set("AR", base);
    expect(again.revisions[0]?.base).toEqual({ id: base?.id, version: 2 });
    await grid.set("", again.revisions[0]?.base);
    expect(await grid.rows()).toEqual([]);
    expect((await grid.history()).map((one) => [one.lettersBefore, one.lettersAfter])).toEqual([
      ["", "A"],
      ["A", "AR"],
      ["AR", ""],
    ]);
    expect((await verbsOf(grid.org)).filter((verb) => verb.startsWith("ownership"))).toHaveLength(
      3,
    );
  });

  it("writes nothing, not even to the log, where nothing changes", async () => {
    const { revisions } = await grid.set("A");
    const verbs = await verbsOf(grid.org);
    const again = await grid.set("A", revisions[0]?.base);
    expect(again).toEqual({ changed: 0, revisions });
    expect(await grid.history()).toHaveLength(1);
    expect(await verbsOf(grid.org)).toEqual(verbs);
  });

  it("takes a pasted grid of sixteen by two whole, as one entry in the log", async () => {
    const changes = grid.responsibilities.flatMap((id) => [
      grid.cell("AR", null, grid.cto, id),
      grid.cell("C", null, grid.cio, id),
    ]);
    expect(changes).toHaveLength(32);
    const { changed, revisions } = await grid.org.call.ownership.set({ ...grid.place, changes });
    expect(changed).toBe(32);
    expect(new Set(revisions.map(({ base }) => base?.id)).size).toBe(32);
    expect(await grid.rows()).toHaveLength(32);
    const verbs = (await verbsOf(grid.org)).filter((verb) => verb === "ownership.changed");
    expect(verbs).toHaveLength(1);
  });

  it("saves nothing of a batch in which one cell is stale, unknown or twice", async () => {
    await grid.set("A");
    const [, second] = grid.responsibilities;
    const fresh = grid.cell("R", null, grid.cio, second);
    const stale = [fresh, grid.cell("R")];
    await conflictsOf(grid.org.call.ownership.set({ ...grid.place, changes: stale }));
    const unknown = [fresh, grid.cell("R", null, newId())];
    const call = grid.org.call.ownership.set({ ...grid.place, changes: unknown });
    expect(await refusalOf(call)).toBe("ownership-unknown");
    const twice = grid.org.call.ownership.set({ ...grid.place, changes: [fresh, fresh] });
    expect(await refusalOf(twice)).toBe("ownership-twice");
    expect(await grid.timeline()).toEqual([["A", TODAY, null]]);
    expect(await grid.history()).toHaveLength(1);
  });
});

describe("two editors of one cell", () => {
  it("lets one of two through at the same moment and shows the other both values", async () => {
    const second = await aMember(grid.org, "admin");
    const tries = await Promise.allSettled([
      grid.set("A"),
      second.call.ownership.set({ ...grid.place, changes: [grid.cell("R")] }),
    ]);
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const won = tries[0].status === "fulfilled" ? "A" : "R";
    expect((await grid.rows()).map(({ letters }) => letters)).toEqual([won]);
    expect(await grid.history()).toHaveLength(1);
    const lost = tries.find((one) => one.status === "rejected");
    const [conflict] = await conflictsOf(Promise.reject(lost?.reason));
    expect(conflict?.theirs).toEqual({ letters: won, share: null });
    expect(conflict?.mine.letters).toBe(won === "A" ? "R" : "A");
  });

  it("names who changed it and when, and takes the choice made with the new base", async () => {
    const { revisions } = await grid.set("A");
    const base = revisions[0]?.base ?? null;
    const second = await aMember(grid.org, "admin");
    await second.call.ownership.set({ ...grid.place, changes: [grid.cell("C", base)] });
    const [conflict] = await conflictsOf(grid.set("R", base));
    expect(conflict).toMatchObject({ changedBy: second.name, mine: { letters: "R" } });
    expect(Date.parse(conflict?.changedAt ?? "")).toBeGreaterThan(Date.now() - 60_000);
    await grid.set("R", conflict?.base);
    expect((await grid.rows()).map(({ letters }) => letters)).toEqual(["R"]);
  });

  it("knows of a cell that was cleared meanwhile, and of two who want the same", async () => {
    const { revisions } = await grid.set("A");
    const base = revisions[0]?.base ?? null;
    await grid.set("", base);
    const [conflict] = await conflictsOf(grid.set("R", base));
    expect(conflict).toMatchObject({ theirs: { letters: "" }, base: null });
    expect(await grid.set("", base)).toMatchObject({ changed: 0 });
  });

  it("does not refuse editors of different cells", async () => {
    await Promise.all([grid.set("A"), grid.set("R", null, grid.cio)]);
    expect(await grid.rows()).toHaveLength(2);
  });
});
