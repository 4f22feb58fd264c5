import { type CompiledMapping, compileMapping } from "@/server/domain/import/compile";
import type { Mapping } from "@/server/domain/import/mapping";
import { createImportPlan, type ImportSummary } from "@/server/domain/import/plan";
import { FileRefusal, type Problem } from "@/server/domain/import/problem";
import type { ByteSource } from "@/server/infra/csv/source";
import type { CsvTable } from "@/server/infra/csv/table";
import { openTable } from "@/server/infra/csv/table";
import type { Tx } from "@/server/infra/db";
import { findMappedInstrument } from "./instrument";
import { matchPersons, matchTeams, type NameMatches } from "./match";
import type { ImportCounts, ImportProblems } from "./summary";

const SHOWN_TEAMS = 50;
const SHOWN_NAMES = 20;
const THRESHOLD = 5;

export type CheckResult = Readonly<{
  counts: ImportCounts | null;
  problems: ImportProblems;
  found: readonly Problem[];
}>;
export type OpenedFile = Readonly<{ table: CsvTable; compiled: CompiledMapping }>;

/** Opens a file as a mapping reads it; problems where its header or instrument does not fit. */
export async function openMapped(
  db: Tx,
  orgId: string,
  mapping: Mapping,
  source: ByteSource,
): Promise<OpenedFile | readonly Problem[]> {
  const table = await openTable(source);
  const known = await findMappedInstrument(db, orgId, mapping);
  const isGone = mapping.instrument.kind === "existing" && !known;
  if (isGone) throw new Error("the mapped instrument is not there");
  const result = compileMapping(mapping, table.header, known, table.headerLine);
  return result.ok ? { table, compiled: result.compiled } : result.problems;
}

/** A dry run: what the file would create, what it matches and what is refused; writes nothing. */
export async function runCheck(
  db: Tx,
  orgId: string,
  mapping: Mapping,
  source: ByteSource,
  onRows: (rows: number) => Promise<void>,
): Promise<CheckResult> {
  try {
    const opened = await openMapped(db, orgId, mapping, source);
    if (!("table" in opened)) return refusedBy(opened);
    const plan = createImportPlan(opened.compiled);
    let rows = 0;
    for await (const batch of opened.table.batches()) {
      for (const row of batch) plan.feed(row);
      rows += batch.length;
      await onRows(rows);
    }
    return await resultOf(db, orgId, plan.summary());
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    const { code, params, row } = error;
    return {
      counts: null,
      problems: { refusal: { code, params, row }, count: 0, byCode: {} },
      found: [],
    };
  }
}

function refusedBy(found: readonly Problem[]): CheckResult {
  const byCode = Object.fromEntries(
    [...Map.groupBy(found, ({ code }) => code)].map(([code, list]) => [code, list.length]),
  );
  return { counts: null, problems: { refusal: null, count: found.length, byCode }, found };
}

async function resultOf(db: Tx, orgId: string, summary: ImportSummary): Promise<CheckResult> {
  const teams = await matchTeams(db, orgId, namesOf(summary.teams));
  const persons = await matchPersons(db, orgId, namesOf(summary.persons));
  const ambiguous = [...persons.values()].filter((match) => match.isAmbiguous).length;
  const created = createdNames(teams);
  const counts: ImportCounts = {
    rows: summary.rows,
    ratings: summary.ratings,
    notAnswered: summary.notAnswered,
    raters: summary.raters,
    teams: {
      created: created.length,
      matched: teams.size - [...teams.values()].filter(({ id }) => id === null).length,
      belowThreshold: summary.teams.filter(({ rows }) => rows < THRESHOLD).length,
      examples: created.slice(0, SHOWN_TEAMS),
      ambiguous: [...teams]
        .filter(([, match]) => match.isAmbiguous)
        .map(([name]) => name)
        .slice(0, SHOWN_NAMES),
    },
    persons: {
      created: createdNames(persons).length,
      matched: [...persons.values()].filter(({ id }) => id !== null).length - ambiguous,
      ambiguous,
    },
    cycles: summary.cycles.map(({ name, ratings }) => ({ name, ratings })),
    items: [...summary.items],
    groups: [...summary.groups],
    similar: summary.similarNames.flatMap(({ kind, names }) =>
      kind === "person" ? [] : [{ kind, names: names.slice(0, SHOWN_NAMES) }],
    ),
  };
  const problems = {
    refusal: null,
    count: summary.problemCount,
    byCode: { ...summary.problemsByCode },
  };
  return { counts, problems, found: summary.problems };
}

function namesOf(list: readonly { name: string }[]): string[] {
  return list.map(({ name }) => name);
}

// Names that differ in case only become one team: the first spelling is the one created.
function createdNames(matches: NameMatches): string[] {
  const first = new Map<string, string>();
  for (const [name, { id, key }] of matches) {
    if (id === null && !first.has(key)) first.set(key, name);
  }
  return [...first.values()];
}
