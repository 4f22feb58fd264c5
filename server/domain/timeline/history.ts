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
  const weights = new Map(
    validOn(history.importances, day).map((one) => [one.responsibilityId, one.weight]),
  );
  const holders = new Map(
    validOn(history.holdings, day).map((holding) => [holding.positionId, holding]),
  );
  const positions = validOn(history.positions, day).map((position): Position => {
    const held = holders.get(position.id);
    const hasLeft = held?.leftOn != null && held.leftOn <= day;
    return { ...position, holder: held ? { personId: held.personId, hasLeft } : null };
  });
  const responsibilities = validOn(history.responsibilities, day).map(
    (row): Responsibility => ({ ...row, importance: weights.get(row.id) ?? 1 }),
  );
  const seats = new Set(positions.map(({ id }) => id));
  const rows = new Set(responsibilities.map(({ id }) => id));
  return {
    positions,
    responsibilities,
    cells: validOn(history.cells, day).filter(
      (cell) => rows.has(cell.responsibilityId) && seats.has(cell.positionId),
    ),
    agreements: validOn(history.agreements, day).filter(
      (one) => rows.has(one.responsibilityId) && one.positionIds.every((id) => seats.has(id)),
    ),
    dependencies: validOn(history.dependencies, day).filter(
      (one) => rows.has(one.responsibilityId) && rows.has(one.onId),
    ),
  };
}

/** What of the rows was valid on a day, without their days. */
export function validOn<T extends object>(rows: readonly Valid<T>[], day: string): T[] {
  return rows.flatMap(({ from, to, ...row }) =>
    // Reason: a row without its days is what a Valid row is made of, which a rest does not show for any T.
    isValidOn({ from, to }, day) ? [row as unknown as T] : [],
  );
}

/** Whether what is valid from a day to a day is so on a day. */
export function isValidOn(
  { from, to }: Readonly<{ from: string | null; to: string | null }>,
  day: string,
): boolean {
  return (from === null || from <= day) && (to === null || day < to);
}
