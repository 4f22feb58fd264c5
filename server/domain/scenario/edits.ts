import { z } from "zod";
import { type Letters, parseLetters } from "@/server/domain/ownership/letters";
import {
  type Cell,
  POSITION_KINDS,
  type PositionKind,
  type Structure,
} from "@/server/domain/structure/structure";

const Id = z.uuid();
const CellLetters = z
  .string()
  .max(16)
  .transform((text) => parseLetters(text))
  .refine((letters): letters is Letters => letters !== null, { error: "scenario-letters" });

/** A schema for what a scenario changes: cells, seats that are new or end, who holds which, and lines. */
export const ScenarioEdits = z.object({
  cells: z
    .array(
      z.object({
        responsibilityId: Id,
        positionId: Id,
        letters: CellLetters,
        share: z.int().min(0).max(100).nullable(),
      }),
    )
    .max(2000),
  added: z
    .array(
      z.object({
        id: Id,
        name: z.string().trim().min(1, "scenario-position-name").max(80, "scenario-position-name"),
        kind: z.enum(POSITION_KINDS),
        reportsToId: Id.nullable(),
      }),
    )
    .max(40),
  ended: z.array(Id).max(100),
  holders: z.array(z.object({ positionId: Id, personId: Id.nullable() })).max(100),
  /** To whom seats of the base report; scenarios from before there were lines have none. */
  lines: z
    .array(z.object({ positionId: Id, reportsToId: Id.nullable() }))
    .max(100)
    .default([]),
});
export type ScenarioEdits = Readonly<z.output<typeof ScenarioEdits>>;

export const NO_EDITS: ScenarioEdits = { cells: [], added: [], ended: [], holders: [], lines: [] };

/**
 * The base with the edits on it. Without letters a cell is gone; what an ended position had is gone
 * with it; edits of what the base does not have are passed over. An added position feeds a needle of
 * the dial only where its kind does and no other position feeds that needle.
 */
export function applyEdits(base: Structure, edits: ScenarioEdits): Structure {
  const ended = new Set(edits.ended);
  const holders = new Map(edits.holders.map(({ positionId, personId }) => [positionId, personId]));
  const kept = base.positions.filter(({ id }) => !ended.has(id));
  const added = edits.added
    .filter(({ id }) => !ended.has(id) && !base.positions.some((one) => one.id === id))
    .map((one) => ({ ...one, feedsOutward: false, feedsInward: false, holder: null }));
  const seats = new Set([...kept, ...added].map(({ id }) => id));
  const lines = new Map(
    edits.lines.map(({ positionId, reportsToId }) => [positionId, reportsToId]),
  );
  const above = headsAbove(base);
  const positions = [...kept, ...added].map((position) => {
    const personId = holders.get(position.id);
    const head = lines.get(position.id);
    const wanted = head === undefined ? position.reportsToId : head;
    const reportsToId = wanted !== null && (seats.has(wanted) || above.has(wanted)) ? wanted : null;
    if (personId === undefined) return { ...position, reportsToId };
    const holder =
      personId === null
        ? null
        : personId === position.holder?.personId
          ? position.holder
          : { personId, hasLeft: false };
    return { ...position, reportsToId, holder };
  });
  return {
    ...base,
    positions: withNeedles(positions, new Set(added.map(({ id }) => id))),
    cells: editedCells(base, edits, seats),
    agreements: base.agreements.filter(({ positionIds }) =>
      positionIds.every((id) => seats.has(id)),
    ),
  };
}

/** The same edits without those that change nothing, each thing named once: the last one counts. */
export function tidyEdits(base: Structure, edits: ScenarioEdits): ScenarioEdits {
  const stands = new Map(base.cells.map((cell) => [cellKey(cell), cell]));
  const ids = new Set(base.positions.map(({ id }) => id));
  const rows = new Set(base.responsibilities.map(({ id }) => id));
  const added = lastOf(edits.added, ({ id }) => id).filter(({ id }) => !edits.ended.includes(id));
  const seats = new Set([...ids, ...added.map(({ id }) => id)]);
  const heads = new Map(base.positions.map(({ id, reportsToId }) => [id, reportsToId]));
  const holding = new Map(base.positions.map(({ id, holder }) => [id, holder?.personId ?? null]));
  return {
    cells: lastOf(edits.cells, cellKey).filter((cell) => {
      if (!rows.has(cell.responsibilityId) || !seats.has(cell.positionId)) return false;
      const stored = stands.get(cellKey(cell));
      return (stored?.letters ?? "") !== cell.letters || (stored?.share ?? null) !== cell.share;
    }),
    added: added.filter(({ id }) => !ids.has(id)),
    ended: [...new Set(edits.ended)].filter((id) => ids.has(id)),
    holders: lastOf(edits.holders, ({ positionId }) => positionId).filter(
      ({ positionId, personId }) =>
        seats.has(positionId) && (holding.get(positionId) ?? null) !== personId,
    ),
    lines: lastOf(edits.lines, ({ positionId }) => positionId).filter(
      ({ positionId, reportsToId }) =>
        ids.has(positionId) && heads.get(positionId) !== reportsToId && positionId !== reportsToId,
    ),
  };
}

/** Heads that are no seats of this structure: they sit in a team above, out of a scenario's reach. */
export function headsAbove({ positions }: Structure): ReadonlySet<string> {
  const ids = new Set(positions.map(({ id }) => id));
  return new Set(
    positions.flatMap(({ reportsToId: head }) => (head !== null && !ids.has(head) ? [head] : [])),
  );
}

function editedCells(base: Structure, edits: ScenarioEdits, seats: ReadonlySet<string>): Cell[] {
  const rows = new Set(base.responsibilities.map(({ id }) => id));
  const cells = new Map(base.cells.map((cell) => [cellKey(cell), cell]));
  for (const { letters, ...cell } of edits.cells) {
    if (letters === "") cells.delete(cellKey(cell));
    else cells.set(cellKey(cell), { ...cell, letters });
  }
  return [...cells.values()].filter(
    ({ responsibilityId, positionId }) => rows.has(responsibilityId) && seats.has(positionId),
  );
}

function withNeedles(positions: Structure["positions"], added: ReadonlySet<string>) {
  const needle = (side: "feedsOutward" | "feedsInward", kind: PositionKind) =>
    positions.some((one) => one[side])
      ? null
      : positions.find((one) => added.has(one.id) && [kind, "converged"].includes(one.kind))?.id;
  const [outward, inward] = [needle("feedsOutward", "cto"), needle("feedsInward", "cio")];
  return positions.map((position) => ({
    ...position,
    feedsOutward: position.feedsOutward || position.id === outward,
    feedsInward: position.feedsInward || position.id === inward,
  }));
}

function cellKey({
  responsibilityId,
  positionId,
}: {
  responsibilityId: string;
  positionId: string;
}) {
  return `${responsibilityId}:${positionId}`;
}

function lastOf<T>(list: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(list.map((item) => [keyOf(item), item])).values()];
}
