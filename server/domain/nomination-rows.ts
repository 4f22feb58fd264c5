import { type EmailProblem, normaliseEmail } from "./account";
import { RATER_GROUPS, type RaterGroup } from "./disclosure/rater-group";
import { type NameProblem, normaliseName } from "./name";

/** Columns of a list of raters; `email` may be missing, and its cells empty. */
export const NOMINATION_COLUMNS = ["subject", "rater", "email", "group"] as const;
export type NominationColumn = (typeof NOMINATION_COLUMNS)[number];

/** Rows a list may have, without its header. */
export const NOMINATION_ROWS = 5_000;
/** Characters it may have: leaves room for the rest of a request of 256 KB, quotes escaped. */
export const LIST_LENGTH = 200_000;

export type NominationProblem = Readonly<{
  /** As a spreadsheet counts: the header is row 1. */
  row: number;
  column: NominationColumn | null;
  why:
    | "no-rows"
    | "too-many-rows"
    | "column-missing"
    | "column-twice"
    | "subject-unknown"
    | "subject-ambiguous"
    | "subject-own"
    | `rater-${NameProblem}`
    | "rater-ambiguous"
    | "rater-unknown"
    | "rater-unreachable"
    | "rater-is-subject"
    | `email-${EmailProblem}`
    | "group-unknown"
    | "group-unasked"
    | "group-full"
    | "other-group"
    | "duplicate";
  value?: string;
}>;

export type NominationRow = Readonly<{
  row: number;
  subject: string;
  rater: string;
  email: string | null;
  group: RaterGroup;
}>;

/** Reads a list's cells, header first, each row by itself; empty rows are passed over. */
export function readNominationRows(table: readonly (readonly string[])[]): {
  rows: NominationRow[];
  problems: NominationProblem[];
} {
  const [header = [], ...body] = table;
  const columns = header.map(columnOf);
  const filled = body
    .map((cells, index) => ({ cells, row: index + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const problems = headerProblems(columns, filled.length);
  if (problems.length > 0) return { rows: [], problems };
  const read = filled.map(({ cells, row }) =>
    readRow(row, (column) => (cells[columns.indexOf(column)] ?? "").trim()),
  );
  return {
    rows: read.flatMap(({ one }) => one ?? []),
    problems: read.flatMap((one) => one.problems),
  };
}

function readRow(row: number, cell: (column: NominationColumn) => string) {
  const problems: NominationProblem[] = [];
  const refuse = (column: NominationColumn, why: NominationProblem["why"]) => {
    problems.push({ row, column, why, value: cell(column) });
  };
  const name = normaliseName(cell("rater"));
  if (!name.ok) refuse("rater", `rater-${name.why}`);
  const email = cell("email") === "" ? null : normaliseEmail(cell("email"));
  if (email && !email.ok) refuse("email", `email-${email.why}`);
  const group = RATER_GROUPS.find((known) => known === cell("group").toLowerCase());
  if (!group) refuse("group", "group-unknown");
  if (cell("subject") === "") refuse("subject", "subject-unknown");
  if (problems.length > 0 || !name.ok || !group) return { one: null, problems };
  const address = email?.ok ? email.email : null;
  return {
    one: { row, subject: cell("subject"), rater: name.name, email: address, group },
    problems,
  };
}

function columnOf(title: string): NominationColumn | null {
  const folded = title.replace("\ufeff", "").trim().toLowerCase();
  if (folded === "e-mail") return "email";
  return NOMINATION_COLUMNS.find((column) => column === folded) ?? null;
}

function headerProblems(columns: readonly (NominationColumn | null)[], rows: number) {
  const count = (column: NominationColumn) => columns.filter((one) => one === column).length;
  const problems: NominationProblem[] = NOMINATION_COLUMNS.flatMap(
    (column): NominationProblem[] => {
      if (count(column) > 1) return [{ row: 1, column, why: "column-twice" }];
      const isMissing = count(column) === 0 && column !== "email";
      return isMissing ? [{ row: 1, column, why: "column-missing" }] : [];
    },
  );
  if (rows === 0) problems.push({ row: 1, column: null, why: "no-rows" });
  if (rows > NOMINATION_ROWS) {
    problems.push({ row: 1, column: null, why: "too-many-rows", value: String(rows) });
  }
  return problems;
}
