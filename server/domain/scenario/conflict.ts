import type { Cell, Position, Structure } from "@/server/domain/structure/structure";
import { applyEdits, type ScenarioEdits, tidyEdits } from "./edits";

/** Whose edits stand: this editor's, or the other's who saved meanwhile. */
export type Keep = "mine" | "theirs";

/** The edits that both began with, and what each made of them. */
export type Sides = Readonly<{ origin: ScenarioEdits; mine: ScenarioEdits; theirs: ScenarioEdits }>;

type About =
  | Readonly<{ kind: "cell"; responsibilityId: string; positionId: string } & Both<Cell>>
  | Readonly<{ kind: "seat"; positionId: string } & Both<Position>>;
type Both<T> = Readonly<{ mine: T | null; theirs: T | null }>;

/**
 * A cell or a seat on which two editors of one scenario differ, as it stands on either side; null where
 * it is not there. `changed`: who changed it since both began; `both` has to be decided.
 */
export type EditConflict = About & Readonly<{ key: string; changed: Keep | "both" }>;
export type Keeps = Readonly<Record<string, Keep>>;

/** Where two editors of a scenario differ, seats first. */
export function conflictsOf(base: Structure, sides: Sides): readonly EditConflict[] {
  const [origin, mine, theirs] = [sides.origin, sides.mine, sides.theirs].map((edits) =>
    partsOf(tidyEdits(base, edits)),
  );
  if (!origin || !mine || !theirs) throw new Error("three sides have three parts");
  const [here, there] = [applyEdits(base, sides.mine), applyEdits(base, sides.theirs)];
  const keys = [...new Set([...mine.keys(), ...theirs.keys()])];
  const found = keys
    .filter((key) => mine.get(key) !== theirs.get(key))
    .map((key): EditConflict => {
      const isMine = mine.get(key) !== origin.get(key);
      const isTheirs = theirs.get(key) !== origin.get(key);
      const changed = isMine && isTheirs ? "both" : isMine ? "mine" : "theirs";
      const [kind, positionId = "", responsibilityId = ""] = key.split(":");
      if (kind === "seat") {
        const seat = (one: Structure) => one.positions.find(({ id }) => id === positionId) ?? null;
        return { kind, key, changed, positionId, mine: seat(here), theirs: seat(there) };
      }
      const cell = (one: Structure) =>
        one.cells.find(
          (each) => each.positionId === positionId && each.responsibilityId === responsibilityId,
        ) ?? null;
      const about = { kind: "cell", responsibilityId, positionId } as const;
      return { ...about, key, changed, mine: cell(here), theirs: cell(there) };
    });
  const seats = found.filter(({ kind }) => kind === "seat");
  return [
    ...seats.map((seat) => (isWanted(seat, found) ? { ...seat, changed: "both" as const } : seat)),
    ...found.filter(({ kind }) => kind === "cell"),
  ];
}

// Who ends a seat takes away what the other wrote into it: that is not one editor's business alone.
function isWanted(seat: EditConflict, found: readonly EditConflict[]): boolean {
  const other = seat.theirs === null ? "mine" : seat.mine === null ? "theirs" : null;
  return found.some(
    ({ kind, positionId, changed }) =>
      kind === "cell" && positionId === seat.positionId && changed === other,
  );
}

/** Whose each difference is to be: what only one changed is theirs; null while it is undecided. */
export function keepOf({ key, changed }: EditConflict, keeps: Keeps): Keep | null {
  return keeps[key] ?? (changed === "both" ? null : changed);
}

/** The edits with each difference as decided; what is undecided stays this editor's, so nothing is lost. */
export function settleEdits(base: Structure, sides: Sides, keeps: Keeps): ScenarioEdits {
  const { mine, theirs } = sides;
  const isTheirs = new Set(
    conflictsOf(base, sides)
      .filter((one) => keepOf(one, keeps) === "theirs")
      .map(({ key }) => key),
  );
  const pick = <T>(own: readonly T[], other: readonly T[], keyOf: (item: T) => string): T[] => [
    ...own.filter((item) => !isTheirs.has(keyOf(item))),
    ...other.filter((item) => isTheirs.has(keyOf(item))),
  ];
  return tidyEdits(base, {
    cells: pick(mine.cells, theirs.cells, cellPart),
    added: pick(mine.added, theirs.added, ({ id }) => seatPart(id)),
    ended: pick(mine.ended, theirs.ended, seatPart),
    holders: pick(mine.holders, theirs.holders, ({ positionId }) => seatPart(positionId)),
    lines: pick(mine.lines, theirs.lines, ({ positionId }) => seatPart(positionId)),
  });
}

/** What the edits say of each cell and each seat, as one text each. */
function partsOf(edits: ScenarioEdits): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  const say = (key: string, ...what: (string | number | null)[]) =>
    parts.set(key, `${parts.get(key) ?? ""}${JSON.stringify(what)}`);
  for (const { id, name, kind, reportsToId } of edits.added) {
    say(seatPart(id), "added", name, kind, reportsToId);
  }
  for (const id of edits.ended) say(seatPart(id), "ended");
  for (const { positionId, personId } of edits.holders) say(seatPart(positionId), "held", personId);
  for (const one of edits.lines) say(seatPart(one.positionId), "line", one.reportsToId);
  for (const one of edits.cells) say(cellPart(one), one.letters, one.share);
  return parts;
}

function seatPart(positionId: string): string {
  return `seat:${positionId}`;
}

function cellPart(cell: Readonly<{ positionId: string; responsibilityId: string }>): string {
  return `cell:${cell.positionId}:${cell.responsibilityId}`;
}
