import type {
  Agreement,
  Cell,
  Dependency,
  Position,
  Responsibility,
  Structure,
} from "@/server/domain/structure/structure";

/** Valid on the days [from, to): a missing `from` is ever, a missing `to` is open. Days are ISO dates. */
export type Valid<T> = Readonly<T & { from: string | null; to: string | null }>;

/** Everything that a team's structure was made of over a stretch of time, in the order of its rows. */
export type History = Readonly<{
  positions: readonly Valid<Omit<Position, "holder">>[];
  /** `leftOn`: the day from which the person was no longer with the organisation. */
  holdings: readonly Valid<{ positionId: string; personId: string; leftOn: string | null }>[];
  responsibilities: readonly Valid<Omit<Responsibility, "importance">>[];
  importances: readonly Valid<{ responsibilityId: string; weight: number }>[];
  cells: readonly Valid<Cell>[];
  agreements: readonly Valid<Agreement>[];
  dependencies: readonly Valid<Dependency>[];
}>;

/**
 * The structure as it was valid on a day. What still stands on paper for a position that has ended or a
 * responsibility that was retired is no part of it.
 */
export function structureOn(history: History, day: string): Structure {
  const on = <T>(rows: readonly Valid<T>[]) => rows.filter((row) => isValidOn(row, day));
  const weights = new Map(
    on(history.importances).map(({ responsibilityId, weight }) => [responsibilityId, weight]),
  );
  const holders = new Map(on(history.holdings).map((holding) => [holding.positionId, holding]));
  const positions = on(history.positions).map(({ from: _, to: __, ...position }): Position => {
    const held = holders.get(position.id);
    const hasLeft = held?.leftOn != null && held.leftOn <= day;
    return { ...position, holder: held ? { personId: held.personId, hasLeft } : null };
  });
  const responsibilities = on(history.responsibilities).map(
    ({ from: _, to: __, ...row }): Responsibility => ({
      ...row,
      importance: weights.get(row.id) ?? 1,
    }),
  );
  const seats = new Set(positions.map(({ id }) => id));
  const rows = new Set(responsibilities.map(({ id }) => id));
  return {
    positions,
    responsibilities,
    cells: on(history.cells)
      .filter((cell) => rows.has(cell.responsibilityId) && seats.has(cell.positionId))
      .map(({ from: _, to: __, ...cell }) => cell),
    agreements: on(history.agreements)
      .filter(
        (one) => rows.has(one.responsibilityId) && one.positionIds.every((id) => seats.has(id)),
      )
      .map(({ from: _, to: __, ...agreement }) => agreement),
    dependencies: on(history.dependencies)
      .filter((one) => rows.has(one.responsibilityId) && rows.has(one.onId))
      .map(({ from: _, to: __, ...dependency }) => dependency),
  };
}

function isValidOn({ from, to }: { from: string | null; to: string | null }, day: string): boolean {
  return (from === null || from <= day) && (to === null || day < to);
}
