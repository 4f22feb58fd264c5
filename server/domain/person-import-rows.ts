import { type EmailProblem, normaliseEmail } from "./account";
import { type NameProblem, normaliseName } from "./name";

/** Columns of a people file; `name` is required, the others may be missing. */
export const PERSON_COLUMNS = ["name", "email", "team", "lead"] as const;
export type PersonColumn = (typeof PERSON_COLUMNS)[number];

/** Rows a people file may have, without its header; and levels of teams in a path. */
export const PERSON_IMPORT_LIMITS = { rows: 20_000, teamLevels: 10 } as const;

export type PersonImportProblem = Readonly<{
  /** As a spreadsheet counts: the header is row 1. */
  row: number;
  column: PersonColumn | null;
  why:
    | "no-rows"
    | "too-many-rows"
    | "column-missing"
    | "column-twice"
    | "too-many-cells"
    | `name-${NameProblem}`
    | `email-${EmailProblem}`
    | `team-${NameProblem}`
    | "team-too-deep"
    | "lead-form"
    | "lead-without-team"
    | "duplicate"
    | "name-differs"
    | "name-ambiguous"
    | "email-needed";
  /** What stands in the cell, or for a clash the row that it clashes with. */
  value?: string;
  otherRow?: number;
}>;

/** A row without problems of its own; an empty `teamPath` is no team. */
export type PersonRow = Readonly<{
  row: number;
  name: string;
  email: string | null;
  teamPath: readonly string[];
  isLead: boolean;
}>;

/** The rows that can be read, what is wrong with the others, and columns that are not ours. */
export type PersonRows = Readonly<{
  rows: readonly PersonRow[];
  problems: readonly PersonImportProblem[];
  ignoredColumns: readonly string[];
}>;

/** Reads the cells of a people file, header first, each row by itself. Empty rows are passed over. */
export function readPersonRows(table: readonly (readonly string[])[]): PersonRows {
  const [header = [], ...body] = table;
  const columns = header.map((title) => columnOf(title));
  const ignoredColumns = header.filter((title, i) => columns[i] === null && title.trim() !== "");
  const filled = body
    .map((cells, index) => ({ cells, row: index + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const headerProblems = findHeaderProblems(columns, filled.length);
  if (headerProblems.length > 0) return { rows: [], problems: headerProblems, ignoredColumns };

  const results = filled.map(({ cells, row }) => readRow(cells, row, columns));
  return {
    rows: results.flatMap((result) => (result.person ? [result.person] : [])),
    problems: results.flatMap((result) => result.problems),
    ignoredColumns,
  };
}

function columnOf(title: string): PersonColumn | null {
  const folded = title
    .replace(/^\ufeff/, "")
    .trim()
    .toLowerCase();
  if (folded === "e-mail") return "email";
  return PERSON_COLUMNS.find((column) => column === folded) ?? null;
}

function findHeaderProblems(
  columns: readonly (PersonColumn | null)[],
  rows: number,
): PersonImportProblem[] {
  const problems: PersonImportProblem[] = PERSON_COLUMNS.filter(
    (column) => columns.filter((other) => other === column).length > 1,
  ).map((column) => ({ row: 1, column, why: "column-twice" }));
  if (!columns.includes("name")) problems.push({ row: 1, column: "name", why: "column-missing" });
  if (rows === 0) problems.push({ row: 1, column: null, why: "no-rows" });
  if (rows > PERSON_IMPORT_LIMITS.rows) {
    problems.push({ row: 1, column: null, why: "too-many-rows", value: String(rows) });
  }
  return problems;
}

function readRow(
  cells: readonly string[],
  row: number,
  columns: readonly (PersonColumn | null)[],
): { person: PersonRow | null; problems: PersonImportProblem[] } {
  const cell = (column: PersonColumn) => (cells[columns.indexOf(column)] ?? "").trim();
  const problems: PersonImportProblem[] = [];
  const refuse = (column: PersonColumn | null, why: PersonImportProblem["why"], value?: string) => {
    problems.push({ row, column, why, ...(value === undefined ? {} : { value }) });
  };

  const name = normaliseName(cell("name"));
  if (!name.ok) refuse("name", `name-${name.why}`, cell("name"));
  const email = cell("email") === "" ? null : normaliseEmail(cell("email"));
  if (email && !email.ok) refuse("email", `email-${email.why}`, cell("email"));
  const team = readTeamPath(cell("team"));
  if (!team.ok) refuse("team", team.why, cell("team"));
  const isLead = LEAD_WORDS.get(cell("lead").toLowerCase());
  if (isLead === undefined) refuse("lead", "lead-form", cell("lead"));
  if (isLead && cell("team") === "") refuse("lead", "lead-without-team", cell("lead"));
  if (cells.slice(columns.length).some((extra) => extra.trim() !== "")) {
    refuse(null, "too-many-cells");
  }

  const isReadable = problems.length === 0 && name.ok && team.ok;
  const person = isReadable && {
    row,
    name: name.name,
    email: email?.ok ? email.email : null,
    teamPath: team.path,
    isLead: isLead === true,
  };
  return { person: person || null, problems };
}

const LEAD_WORDS: ReadonlyMap<string, boolean> = new Map([
  ["", false],
  ["no", false],
  ["yes", true],
]);

type TeamPathResult =
  | { ok: true; path: readonly string[] }
  | { ok: false; why: `team-${NameProblem}` | "team-too-deep" };

function readTeamPath(cell: string): TeamPathResult {
  if (cell === "") return { ok: true, path: [] };
  const path: string[] = [];
  for (const segment of cell.split("/")) {
    const name = normaliseName(segment);
    if (!name.ok) return { ok: false, why: `team-${name.why}` };
    path.push(name.name);
  }
  if (path.length > PERSON_IMPORT_LIMITS.teamLevels) return { ok: false, why: "team-too-deep" };
  return { ok: true, path };
}
