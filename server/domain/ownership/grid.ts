import type { Structure } from "@/server/domain/structure/structure";
import { type CellBase, type CellChange, type CellConflict, cellKey } from "./conflict";
import { type CellValue, isSameValue, NOTHING } from "./timeline";

/** What the server is known to hold in a cell. */
export type SavedCell = Readonly<{ value: CellValue; base: CellBase }>;

/** One deed at the grid, with what each cell said before and after: what undo takes back at once. */
export type Step = readonly Readonly<{ key: string; before: CellValue; after: CellValue }>[];

/**
 * A grid under somebody's hands: what is saved, what waits to be saved, and what somebody else changed
 * meanwhile. Cells are named by `cellKey`; those without an entry are empty.
 */
export type Grid = Readonly<{
  saved: ReadonlyMap<string, SavedCell>;
  unsent: ReadonlyMap<string, CellValue>;
  conflicts: ReadonlyMap<string, CellConflict>;
  past: readonly Step[];
  future: readonly Step[];
}>;

const STEPS_KEPT = 200;

/** The grid of a structure as it was read, with the rows that changes have to name. */
export function openGrid(
  structure: Pick<Structure, "cells">,
  revisions: Readonly<Record<string, { id: string; version: number }>>,
): Grid {
  const saved = structure.cells.map((cell): [string, SavedCell] => {
    const { letters, share } = cell;
    const key = cellKey(cell);
    return [key, { value: { letters, share }, base: revisions[key] ?? null }];
  });
  const none = new Map();
  return { saved: new Map(saved), unsent: none, conflicts: none, past: [], future: [] };
}

/** What a cell shows: what was typed last, else what is saved. */
export function valueIn(grid: Grid, key: string): CellValue {
  return grid.unsent.get(key) ?? grid.saved.get(key)?.value ?? NOTHING;
}

/** The grid after one deed; cells that already say so are left alone, a deed without effect is none. */
export function edit(grid: Grid, wanted: ReadonlyMap<string, CellValue>): Grid {
  const step = [...wanted].flatMap(([key, value]) => {
    const before = valueIn(grid, key);
    const after = value.letters === "" ? NOTHING : value;
    return isSameValue(before, after) ? [] : [{ key, before, after }];
  });
  if (step.length === 0) return grid;
  const past = [...grid.past, step].slice(-STEPS_KEPT);
  return { ...type(grid, step, "after"), past, future: [] };
}

/** Takes the last deed back; what it changed goes its way to the server like anything typed. */
export function undo(grid: Grid): Grid {
  const step = grid.past.at(-1);
  if (!step) return grid;
  const future = [...grid.future, step];
  return { ...type(grid, step, "before"), past: grid.past.slice(0, -1), future };
}

/** Does again what was taken back last. */
export function redo(grid: Grid): Grid {
  const step = grid.future.at(-1);
  if (!step) return grid;
  const past = [...grid.past, step];
  return { ...type(grid, step, "after"), past, future: grid.future.slice(0, -1) };
}

/** What is to be sent, except where somebody has to choose first. */
export function changesIn(grid: Grid): CellChange[] {
  return [...grid.unsent].flatMap(([key, value]) => {
    const [responsibilityId = "", positionId = ""] = key.split(":");
    if (grid.conflicts.has(key)) return [];
    const base = grid.saved.get(key)?.base ?? null;
    return [{ responsibilityId, positionId, ...value, base }];
  });
}

/** The grid once the server has taken changes; what was typed since then stays to be sent. */
export function takeSaved(
  grid: Grid,
  sent: readonly CellChange[],
  revisions: readonly Readonly<{ responsibilityId: string; positionId: string; base: CellBase }>[],
): Grid {
  const bases = new Map(revisions.map((one) => [cellKey(one), one.base]));
  const saved = new Map(grid.saved);
  const unsent = new Map(grid.unsent);
  for (const change of sent) {
    const key = cellKey(change);
    const { letters, share } = change;
    saved.set(key, { value: { letters, share }, base: bases.get(key) ?? null });
    if (isSameValue(unsent.get(key) ?? change, change)) unsent.delete(key);
  }
  return { ...grid, saved, unsent };
}

/** The grid once the server has told of others' changes: theirs is saved, one's own waits for a choice. */
export function takeConflicts(grid: Grid, conflicts: readonly CellConflict[]): Grid {
  const saved = new Map(grid.saved);
  const unsent = new Map(grid.unsent);
  const open = new Map(grid.conflicts);
  for (const conflict of conflicts) {
    const key = cellKey(conflict);
    const { theirs, base } = conflict;
    saved.set(key, { value: theirs, base });
    const mine = unsent.get(key) ?? conflict.mine;
    if (isSameValue(mine, theirs)) {
      unsent.delete(key);
      open.delete(key);
    } else {
      unsent.set(key, mine);
      open.set(key, { ...conflict, mine });
    }
  }
  return { ...grid, saved, unsent, conflicts: open };
}

/**
 * The grid after the page was read anew: what is saved is as read, what waits to be sent stays, against
 * the row it was typed over, so that the server can tell whether somebody else was there.
 */
export function takeRead(grid: Grid, read: Grid): Grid {
  const saved = new Map(read.saved);
  for (const key of grid.unsent.keys()) {
    const before = grid.saved.get(key);
    if (before) saved.set(key, before);
    else saved.delete(key);
  }
  return { ...grid, saved };
}

/**
 * The grid with changes that never reached the server, from an earlier visit. Where the cell says
 * something else by now, somebody has to choose.
 */
export function takeUp(grid: Grid, kept: readonly CellChange[]): Grid {
  const unsent = new Map(grid.unsent);
  const conflicts = new Map(grid.conflicts);
  for (const { base, letters, share, ...cell } of kept) {
    const key = cellKey(cell);
    const mine = { letters, share };
    const saved = grid.saved.get(key) ?? { value: NOTHING, base: null };
    if (isSameValue(mine, saved.value)) continue;
    unsent.set(key, mine);
    if (base?.id === saved.base?.id && base?.version === saved.base?.version) continue;
    const by = { changedBy: null, changedAt: null };
    conflicts.set(key, { ...cell, theirs: saved.value, mine, base: saved.base, ...by });
  }
  return { ...grid, unsent, conflicts };
}

/** Settles a conflict: one's own value is sent against the new row, or given up for theirs. */
export function settle(grid: Grid, key: string, keep: "mine" | "theirs"): Grid {
  const conflicts = new Map(grid.conflicts);
  if (!conflicts.delete(key)) return grid;
  if (keep === "mine") return { ...grid, conflicts };
  const unsent = new Map(grid.unsent);
  unsent.delete(key);
  return { ...grid, conflicts, unsent };
}

/** The structure as the grid shows it, so that what follows from it can be told at once. */
export function structureIn<S extends Structure>(structure: S, grid: Grid): S {
  const keys = structure.responsibilities.flatMap(({ id: responsibilityId }) =>
    structure.positions.map(({ id: positionId }) => ({ responsibilityId, positionId })),
  );
  const cells = keys.flatMap((cell) => {
    const { letters, share } = valueIn(grid, cellKey(cell));
    return letters === "" ? [] : [{ ...cell, letters, share }];
  });
  return { ...structure, cells };
}

function type(grid: Grid, step: Step, side: "before" | "after"): Grid {
  const unsent = new Map(grid.unsent);
  const conflicts = new Map(grid.conflicts);
  for (const one of step) {
    const value = one[side];
    const conflict = conflicts.get(one.key);
    const saved = grid.saved.get(one.key)?.value ?? NOTHING;
    // Typing the other's value settles the matter; anything else is one's own, still to be chosen.
    if (isSameValue(value, saved)) conflicts.delete(one.key);
    else if (conflict) conflicts.set(one.key, { ...conflict, mine: value });
    unsent.set(one.key, value);
  }
  return { ...grid, unsent, conflicts };
}
