import { parseLetters } from "@/server/domain/ownership/letters";
import type { EvidenceHistory, TeamRecord } from "@/server/domain/timeline/evidence";
import type { History } from "@/server/domain/timeline/history";

/** Teams over a stretch of days, and the names of who held a seat in it. */
export type Records = Readonly<{
  byTeam: ReadonlyMap<string, TeamRecord>;
  /** Names by person id; an erased person has none. */
  people: Readonly<Record<string, string>>;
}>;

type Of<T> = readonly (T & { team: string })[];
type StoredCell = readonly [
  team: string,
  responsibilityId: string,
  positionId: string,
  letters: string,
  share: number | null,
  from: string | null,
  to: string | null,
];

/** What the statement of a history answers. Cells are many, so that theirs are lists without names. */
export type HistoryRow = Readonly<{
  positions: Of<History["positions"][number]>;
  holdings: Of<History["holdings"][number] & { name: string }>;
  responsibilities: History["responsibilities"];
  importances: Of<History["importances"][number]>;
  cells: readonly StoredCell[];
  agreements: Of<History["agreements"][number]>;
  dependencies: Of<History["dependencies"][number]>;
}>;

/** The rows sorted to the teams that evidence was loaded for; a team without rows has an empty history. */
export function asRecords(
  row: HistoryRow,
  evidenceByTeam: ReadonlyMap<string, EvidenceHistory>,
): Records {
  const people = row.holdings.flatMap(({ personId, name }) => (name ? [[personId, name]] : []));
  const holdings = sorted(row.holdings.map(({ name: _, ...holding }) => holding));
  const [positions, importances] = [sorted(row.positions), sorted(row.importances)];
  const [agreements, dependencies] = [sorted(row.agreements), sorted(row.dependencies)];
  const cells = Map.groupBy(row.cells, ([team]) => team);
  return {
    people: Object.fromEntries(people),
    byTeam: new Map(
      [...evidenceByTeam].map(([team, evidence]) => [
        team,
        {
          history: {
            positions: positions(team),
            holdings: holdings(team),
            responsibilities: row.responsibilities,
            importances: importances(team),
            cells: (cells.get(team) ?? []).map(asCell),
            agreements: agreements(team),
            dependencies: dependencies(team),
          },
          evidence,
        },
      ]),
    ),
  };
}

function sorted<T>(rows: Of<T>): (team: string) => T[] {
  const groups = Map.groupBy(rows, ({ team }) => team);
  // Reason: what is left without the team is the row itself, which a rest does not show for any T.
  return (team) => (groups.get(team) ?? []).map(({ team: _, ...row }) => row as T);
}

function asCell([, responsibilityId, positionId, stored, share, from, to]: StoredCell) {
  const letters = parseLetters(stored);
  if (!letters) throw new Error(`the table held letters that are none: ${stored}`);
  return { responsibilityId, positionId, letters, share, from, to };
}
