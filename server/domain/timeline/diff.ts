import type { Letters } from "@/server/domain/ownership/letters";
import type { Agreement, Position, Structure } from "@/server/domain/structure/structure";
import { type FindingMark, INDEX_KEYS, type IndexKey, type State } from "./state";

/** A responsibility whose accountable positions differ: the ids before and after, in stable order. */
export type MovedOwner = Readonly<{
  responsibilityId: string;
  before: readonly string[];
  after: readonly string[];
}>;

/** A cell whose letters or share differ; no letters where the cell did not exist. */
export type ChangedCell = Readonly<{
  responsibilityId: string;
  positionId: string;
  before: Letters;
  after: Letters;
  shareBefore: number | null;
  shareAfter: number | null;
}>;

export type IndexDelta = Readonly<{
  before: number | null;
  after: number | null;
  /** After less before; null where either is not defined. */
  delta: number | null;
}>;

/** Everything that differs between two states of one team's structure. */
export type StateDiff = Readonly<{
  moved: readonly MovedOwner[];
  cells: readonly ChangedCell[];
  positions: Readonly<{
    added: readonly Position[];
    ended: readonly Position[];
    changed: readonly Readonly<{ before: Position; after: Position }>[];
  }>;
  holders: readonly Readonly<{ positionId: string; before: string | null; after: string | null }>[];
  agreements: Readonly<{ made: readonly Agreement[]; ended: readonly Agreement[] }>;
  responsibilities: Readonly<{ added: readonly string[]; retired: readonly string[] }>;
  findings: Readonly<{ opened: readonly FindingMark[]; closed: readonly FindingMark[] }>;
  indices: Readonly<Record<IndexKey, IndexDelta>>;
}>;

/** What moved between two states, in the order of the later state's rows and columns. */
export function diffStates(before: State, after: State): StateDiff {
  const [one, other] = [before.structure, after.structure];
  return {
    moved: movedOwners(one, other),
    cells: changedCells(one, other),
    positions: changedPositions(one, other),
    holders: changedHolders(one, other),
    agreements: {
      made: without(other.agreements, one.agreements, agreementKey),
      ended: without(one.agreements, other.agreements, agreementKey),
    },
    responsibilities: {
      added: without(other.responsibilities, one.responsibilities, idOf).map(idOf),
      retired: without(one.responsibilities, other.responsibilities, idOf).map(idOf),
    },
    findings: {
      opened: without(after.findings, before.findings, findingKey),
      closed: without(before.findings, after.findings, findingKey),
    },
    indices: indexDeltas(before, after),
  };
}

/** Whether nothing at all differs. */
export function isUnchanged(diff: StateDiff): boolean {
  const { moved, cells, positions, holders, agreements, responsibilities, findings } = diff;
  const lists = [moved, cells, holders, positions.added, positions.ended, positions.changed];
  const more = [
    agreements.made,
    agreements.ended,
    responsibilities.added,
    responsibilities.retired,
  ];
  const rest = [findings.opened, findings.closed];
  const hasDelta = INDEX_KEYS.some((key) => diff.indices[key].before !== diff.indices[key].after);
  return !hasDelta && [...lists, ...more, ...rest].every((list) => list.length === 0);
}

/** Who is accountable for each responsibility, by the responsibility's id. */
export function ownersOf(structure: Structure): ReadonlyMap<string, readonly string[]> {
  const order = new Map(structure.positions.map(({ id }, index) => [id, index]));
  const owners = new Map<string, string[]>();
  for (const { responsibilityId, positionId, letters } of structure.cells) {
    if (letters.includes("A")) {
      owners.set(responsibilityId, [...(owners.get(responsibilityId) ?? []), positionId]);
    }
  }
  for (const ids of owners.values()) {
    ids.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  }
  return owners;
}

/** The same rule on the same thing is the same finding, however grave it has become. */
export function findingKey({ rule, responsibilityId, positionId }: FindingMark): string {
  return `${rule}:${responsibilityId}:${positionId}`;
}

function movedOwners(before: Structure, after: Structure): MovedOwner[] {
  const [one, other] = [ownersOf(before), ownersOf(after)];
  const rows = rowIds(before, after).map((responsibilityId) => ({
    responsibilityId,
    before: one.get(responsibilityId) ?? [],
    after: other.get(responsibilityId) ?? [],
  }));
  return rows.filter((row) => !isSameSet(row.before, row.after));
}

function changedCells(before: Structure, after: Structure): ChangedCell[] {
  const [one, other] = [cellsByKey(before), cellsByKey(after)];
  const columns = union(after.positions.map(idOf), before.positions.map(idOf));
  return rowIds(before, after)
    .flatMap((responsibilityId) =>
      columns.map((positionId): ChangedCell => {
        const [was, is] = [one, other].map((cells) =>
          cells.get(`${responsibilityId}:${positionId}`),
        );
        return {
          responsibilityId,
          positionId,
          before: was?.letters ?? "",
          after: is?.letters ?? "",
          shareBefore: was?.share ?? null,
          shareAfter: is?.share ?? null,
        };
      }),
    )
    .filter((cell) => cell.before !== cell.after || cell.shareBefore !== cell.shareAfter);
}

function changedPositions(before: Structure, after: Structure): StateDiff["positions"] {
  const was = new Map(before.positions.map((position) => [position.id, position]));
  return {
    added: without(after.positions, before.positions, idOf),
    ended: without(before.positions, after.positions, idOf),
    changed: after.positions.flatMap((position) => {
      const earlier = was.get(position.id);
      return earlier && seatOf(earlier) !== seatOf(position)
        ? [{ before: earlier, after: position }]
        : [];
    }),
  };
}

function changedHolders(before: Structure, after: Structure): StateDiff["holders"] {
  const [one, other] = [before, after].map(
    ({ positions }) => new Map(positions.map(({ id, holder }) => [id, holder?.personId ?? null])),
  );
  return union(after.positions.map(idOf), before.positions.map(idOf))
    .map((positionId) => ({
      positionId,
      before: one?.get(positionId) ?? null,
      after: other?.get(positionId) ?? null,
    }))
    .filter((row) => row.before !== row.after);
}

function indexDeltas(before: State, after: State): StateDiff["indices"] {
  const entries = INDEX_KEYS.map((key) => {
    const [was, is] = [before.indices[key], after.indices[key]];
    return [key, { before: was, after: is, delta: was === null || is === null ? null : is - was }];
  });
  // Reason: the entries are made of every key, which fromEntries cannot say.
  return Object.fromEntries(entries) as StateDiff["indices"];
}

function seatOf({ name, kind, reportsToId, feedsOutward, feedsInward }: Position): string {
  return JSON.stringify([name, kind, reportsToId, feedsOutward, feedsInward]);
}

function rowIds(before: Structure, after: Structure): string[] {
  return union(after.responsibilities.map(idOf), before.responsibilities.map(idOf));
}

function cellsByKey({ cells }: Structure) {
  return new Map(cells.map((cell) => [`${cell.responsibilityId}:${cell.positionId}`, cell]));
}

function agreementKey({ responsibilityId, positionIds }: Agreement): string {
  return [responsibilityId, ...positionIds.toSorted()].join(":");
}

function idOf({ id }: { id: string }): string {
  return id;
}

function union(first: readonly string[], then: readonly string[]): string[] {
  return [...new Set([...first, ...then])];
}

function without<T>(list: readonly T[], taken: readonly T[], keyOf: (item: T) => string): T[] {
  const keys = new Set(taken.map(keyOf));
  return list.filter((item) => !keys.has(keyOf(item)));
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}
