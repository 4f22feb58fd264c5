import type { CompiledMapping } from "./compile";
import { type ImportLimits, importLimits } from "./limit";
import { nameKey } from "./name";
import type { Problem, ProblemCode } from "./problem";
import { createProblemLog } from "./problem-log";
import type { RaterGroup } from "./rater-group";
import type { Registry } from "./registry";
import type { SourceRow } from "./source-row";
import { createRowChecker, type StagedRow } from "./validate";

/** `rows` and `ratings` count valid rows only; a name seen in refused rows alone has 0. */
export type NameCount = { readonly name: string; readonly rows: number; readonly ratings: number };

export type SimilarNames = {
  readonly kind: "team" | "person" | "cycle";
  readonly names: readonly string[];
};

export type ImportSummary = {
  readonly rows: {
    readonly read: number;
    readonly staged: number;
    readonly refused: number;
    readonly blank: number;
  };
  readonly ratings: number;
  readonly notAnswered: number;
  readonly raters: number;
  readonly teams: readonly NameCount[];
  readonly persons: readonly NameCount[];
  readonly cycles: readonly NameCount[];
  readonly items: readonly {
    readonly key: string;
    readonly source: string;
    readonly ratings: number;
  }[];
  /** Ratings by rater group, groups without a rating left out. */
  readonly groups: readonly { readonly group: RaterGroup; readonly ratings: number }[];
  readonly similarNames: readonly SimilarNames[];
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  readonly problemsByCode: Readonly<Partial<Record<ProblemCode, number>>>;
};

export type ImportPlan = {
  feed(row: SourceRow): StagedRow | null;
  summary(): ImportSummary;
};

/**
 * Accumulates a dry run: each row is checked, counted and, when valid, handed back to be staged.
 * Memory grows with distinct names and rater keys, never with rows. `feed` throws FileRefusal.
 */
export function createImportPlan(
  mapping: CompiledMapping,
  limits: ImportLimits = importLimits,
): ImportPlan {
  const checker = createRowChecker(mapping, limits);
  const log = createProblemLog(limits.problems);
  const rows = { read: 0, staged: 0, refused: 0, blank: 0 };
  const totals = { ratings: 0, notAnswered: 0 };
  const byItem = new Map(mapping.items.map((item) => [item.key, 0]));
  const byGroup = new Map<RaterGroup, number>();

  const count = (staged: StagedRow) => {
    const { answers, notAnswered, group, row } = staged;
    totals.ratings += answers.length;
    totals.notAnswered += notAnswered;
    byGroup.set(group, (byGroup.get(group) ?? 0) + answers.length);
    for (const { item } of answers) byItem.set(item, (byItem.get(item) ?? 0) + 1);
    tally(checker.teams, staged.team, row, answers.length);
    tally(checker.cycles, staged.cycle, row, answers.length);
    if (staged.person !== null) tally(checker.persons, staged.person, row, answers.length);
  };

  return {
    feed(row) {
      rows.read += 1;
      const outcome = checker.check(row);
      rows[outcome.kind] += 1;
      if (outcome.kind === "refused") for (const problem of outcome.problems) log.add(problem);
      if (outcome.kind !== "staged") return null;
      count(outcome.staged);
      return outcome.staged;
    },
    summary: () => ({
      rows: { ...rows },
      ...totals,
      raters: checker.raters(),
      teams: listCounts(checker.teams),
      persons: listCounts(checker.persons),
      cycles: listCounts(checker.cycles),
      items: mapping.items.map((item) => ({ ...item, ratings: byItem.get(item.key) ?? 0 })),
      groups: [...byGroup].filter(([, n]) => n > 0).map(([group, ratings]) => ({ group, ratings })),
      similarNames: [
        ...findSimilar("team", checker.teams),
        ...findSimilar("person", checker.persons),
        ...findSimilar("cycle", checker.cycles),
      ],
      problems: log.list(),
      problemCount: log.count(),
      problemsByCode: log.countsByCode(),
    }),
  };
}

function tally(registry: Registry, name: string, row: number, ratings: number): void {
  const entry = registry.enter(name, row);
  entry.rows += 1;
  entry.ratings += ratings;
}

function listCounts(registry: Registry): NameCount[] {
  return registry.list().map(({ name, rows, ratings }) => ({ name, rows, ratings }));
}

function findSimilar(kind: SimilarNames["kind"], registry: Registry): SimilarNames[] {
  const byKey = new Map<string, string[]>();
  for (const { name } of registry.list()) {
    const names = byKey.get(nameKey(name));
    if (names) names.push(name);
    else byKey.set(nameKey(name), [name]);
  }
  return [...byKey.values()].filter((names) => names.length > 1).map((names) => ({ kind, names }));
}
