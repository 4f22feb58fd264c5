import type { Letters } from "@/server/domain/ownership/letters";
import type { Cell, Position, Structure } from "@/server/domain/structure/structure";

/** What one responsibility's row says: its cells by position, in stable order. */
export type RowCells = readonly Readonly<Pick<Cell, "positionId" | "letters" | "share">>[];
/** What a seat is called, to whom it reports and who sits there; null where there is no such position. */
export type Seat = Readonly<
  Pick<Position, "name" | "kind" | "reportsToId"> & { personId: string | null }
> | null;

type Sides<T> = Readonly<{ base: T; today: T; scenario: T }>;
type About =
  | (Readonly<{ kind: "ownership"; responsibilityId: string }> & Sides<RowCells>)
  | (Readonly<{ kind: "position"; positionId: string }> & Sides<Seat>);

/**
 * One row of the three-way comparison that somebody changed. `scenario` and `today`: only that side did;
 * `alike`: both did the same; `conflict`: both did, and differently. `canTakeScenario` is false where
 * what the scenario wants can no longer be had: its position or responsibility has ended since.
 */
export type MergeRow = About &
  Readonly<{
    key: string;
    change: "scenario" | "today" | "alike" | "conflict";
    canTakeScenario: boolean;
  }>;

export type Choice = "today" | "scenario";
export type Choices = Readonly<Record<string, Choice>>;

/** What a merge would write, all of it or nothing. */
export type MergePlan = Readonly<{
  add: readonly Position[];
  end: readonly string[];
  holders: readonly Readonly<{ positionId: string; personId: string | null }>[];
  /** Seats of today that report to somebody else, those that report to nobody first. */
  lines: readonly Readonly<{ positionId: string; reportsToId: string | null }>[];
  /** The cells to write; no letters where one is to be emptied. */
  cells: readonly Readonly<{
    responsibilityId: string;
    positionId: string;
    letters: Letters;
    share: number | null;
  }>[];
}>;

/**
 * Compares a scenario with today, both against the base they left from: position by position, and
 * ownership responsibility by responsibility. A whole row is compared, not a cell: two sides that each
 * moved the A elsewhere would otherwise merge into two accountable positions that nobody wanted.
 */
export function compareThreeWays(
  base: Structure,
  today: Structure,
  scenario: Structure,
): readonly MergeRow[] {
  return [...positionRows(base, today, scenario), ...ownershipRows(base, today, scenario)].filter(
    ({ base: was, today: is, scenario: wanted }) => !isSame(was, is) || !isSame(was, wanted),
  );
}

/** The rows that somebody has to decide before anything can be merged. */
export function undecided(rows: readonly MergeRow[], choices: Choices): readonly MergeRow[] {
  return rows.filter(
    ({ key, change, canTakeScenario }) =>
      change === "conflict" &&
      !(choices[key] === "today" || (choices[key] === "scenario" && canTakeScenario)),
  );
}

/** What to write so that today becomes the merged structure; every conflict has to be decided. */
export function planMerge(
  today: Structure,
  scenario: Structure,
  rows: readonly MergeRow[],
  choices: Choices,
): MergePlan {
  const taken = rows.filter(
    ({ key, change, canTakeScenario }) =>
      canTakeScenario &&
      (change === "scenario" || (change === "conflict" && choices[key] === "scenario")),
  );
  const seats = taken.flatMap((row) => (row.kind === "position" ? [row] : []));
  const ended = new Set(
    seats.filter((row) => row.scenario === null).map(({ positionId }) => positionId),
  );
  const isNew = new Set(
    seats.flatMap((row) => (row.today === null && row.scenario ? [row.positionId] : [])),
  );
  const add = scenario.positions.filter(({ id }) => isNew.has(id));
  const standing = new Set(
    [...today.positions, ...add].map(({ id }) => id).filter((id) => !ended.has(id)),
  );
  const wereSeats = new Set(
    rows.flatMap((row) => (row.kind === "position" ? [row.positionId] : [])),
  );
  const holders = seats.flatMap(({ positionId, today: is, scenario: wanted }) =>
    wanted !== null && wanted.personId !== (is?.personId ?? null)
      ? [{ positionId, personId: wanted.personId }]
      : [],
  );
  const lines = seats
    .flatMap(({ positionId, today: is, scenario: wanted }) => {
      const head = wanted?.reportsToId ?? null;
      const isGone = head !== null && !standing.has(head) && wereSeats.has(head);
      return is && wanted && is.reportsToId !== head && !isGone
        ? [{ positionId, reportsToId: head }]
        : [];
    })
    .sort((one, other) => Number(one.reportsToId !== null) - Number(other.reportsToId !== null));
  const owned = taken.flatMap((row) =>
    row.kind === "ownership" ? cellsToWrite(row, standing) : [],
  );
  const cells = [...owned, ...leftBehind(today, ended, owned)];
  return { add, end: [...ended], holders, lines, cells };
}

function positionRows(base: Structure, today: Structure, scenario: Structure): MergeRow[] {
  const sides = [base, today, scenario].map(seatsOf);
  const ids = [...new Set(sides.flatMap((seats) => [...seats.keys()]))];
  return ids.map((positionId) => {
    const [was, is, wanted] = sides.map((seats) => seats.get(positionId) ?? null);
    const values = { base: was ?? null, today: is ?? null, scenario: wanted ?? null };
    // What today no longer has cannot be kept, only made anew.
    const isGone = values.base !== null && values.today === null;
    return {
      kind: "position",
      key: `position:${positionId}`,
      positionId,
      ...values,
      change: changeOf(values),
      canTakeScenario: !isGone,
    };
  });
}

function ownershipRows(base: Structure, today: Structure, scenario: Structure): MergeRow[] {
  const all = [base, today, scenario];
  const ids = [...new Set(all.flatMap(({ responsibilities }) => responsibilities.map(idOf)))];
  const rows = new Set(today.responsibilities.map(idOf));
  const wereThere = new Set(base.positions.map(idOf));
  const seats = new Set([
    ...today.positions.map(idOf),
    ...scenario.positions.map(idOf).filter((id) => !wereThere.has(id)),
  ]);
  return ids.map((responsibilityId) => {
    const values = {
      base: rowOf(base, responsibilityId),
      today: rowOf(today, responsibilityId),
      scenario: rowOf(scenario, responsibilityId),
    };
    const hasPlaces = values.scenario.every(({ positionId }) => seats.has(positionId));
    const canTakeScenario = rows.has(responsibilityId) && hasPlaces;
    const change = changeOf(values);
    return {
      kind: "ownership",
      key: `ownership:${responsibilityId}`,
      responsibilityId,
      ...values,
      // Changed here alone, but no longer to be had: that is to be shown and confirmed, not dropped.
      change: change === "scenario" && !canTakeScenario ? "conflict" : change,
      canTakeScenario,
    };
  });
}

function changeOf<T>({ base, today, scenario }: Sides<T>): MergeRow["change"] {
  if (isSame(today, scenario)) return "alike";
  if (isSame(base, today)) return "scenario";
  return isSame(base, scenario) ? "today" : "conflict";
}

function cellsToWrite(
  row: Extract<MergeRow, { kind: "ownership" }>,
  standing: ReadonlySet<string>,
): MergePlan["cells"] {
  const { responsibilityId, today, scenario } = row;
  const wanted = scenario.filter(({ positionId }) => standing.has(positionId));
  const written = wanted
    .filter((cell) => !today.some((one) => isSame(one, cell)))
    .map((cell) => ({ responsibilityId, ...cell }));
  const emptied = today
    .filter(({ positionId }) => !wanted.some((cell) => cell.positionId === positionId))
    .map(({ positionId }) => ({
      responsibilityId,
      positionId,
      letters: "" as const,
      share: null,
    }));
  return [...written, ...emptied];
}

/** What today has in positions that end, beside the rows that are written anyway. */
function leftBehind(
  today: Structure,
  ended: ReadonlySet<string>,
  written: MergePlan["cells"],
): MergePlan["cells"] {
  return today.cells
    .filter(({ positionId }) => ended.has(positionId))
    .filter(
      (cell) =>
        !written.some(
          (one) =>
            one.responsibilityId === cell.responsibilityId && one.positionId === cell.positionId,
        ),
    )
    .map(({ responsibilityId, positionId }) => ({
      responsibilityId,
      positionId,
      letters: "" as const,
      share: null,
    }));
}

function seatsOf({ positions }: Structure): Map<string, Seat> {
  return new Map(
    positions.map(({ id, name, kind, reportsToId, holder }) => [
      id,
      { name, kind, reportsToId, personId: holder?.personId ?? null },
    ]),
  );
}

function rowOf({ cells }: Structure, responsibilityId: string): RowCells {
  return cells
    .filter((cell) => cell.responsibilityId === responsibilityId)
    .map(({ positionId, letters, share }) => ({ positionId, letters, share }))
    .sort((a, b) => (a.positionId < b.positionId ? -1 : 1));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function idOf({ id }: { id: string }): string {
  return id;
}
