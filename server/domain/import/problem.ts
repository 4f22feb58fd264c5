/** Why a whole file is refused; reading stops at once. Messages: imports.files.<code>. */
export const fileRefusalCodes = [
  "file_empty",
  "file_without_rows",
  "file_too_large",
  "too_many_rows",
  "too_many_columns",
  "line_too_long",
  "spreadsheet_workbook",
  "archive",
  "document",
  "image",
  "markup",
  "binary",
  "encoding_mismatch",
  "encoding_broken",
  "encoding_unsupported",
  "delimiter_not_found",
  "header_broken",
  "header_duplicated",
  "too_many_teams",
  "too_many_persons",
  "too_many_cycles",
  "too_many_ratings",
] as const;
export type FileRefusalCode = (typeof fileRefusalCodes)[number];

/** What is wrong at one place of the file; reading goes on. Messages: imports.problems.<code>. */
export const problemCodes = [
  "row_too_short",
  "row_too_long",
  "line_endings_mixed",
  "quote_unclosed",
  "quote_malformed",
  "cell_too_long",
  "column_missing",
  "team_missing",
  "cycle_missing",
  "rater_missing",
  "item_missing",
  "item_unknown",
  "group_missing",
  "group_unknown",
  "name_too_long",
  "name_control_character",
  "name_unreadable",
  "rating_decimal_comma",
  "rating_not_integer",
  "rating_not_a_number",
  "rating_outside_scale",
  "row_without_rating",
  "duplicate_rating",
  "duplicate_rater",
  "person_in_two_teams",
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export type ProblemParams = Readonly<Record<string, string | number>>;

/**
 * One refusal with its place: `row` is the 1-based line of the file on which the row begins,
 * `column` the header's name (null: the whole row), `value` the refused value, at most 100
 * characters and never a valid rating.
 */
export type Problem = {
  readonly row: number;
  readonly column: string | null;
  readonly code: ProblemCode;
  readonly value: string;
  readonly params: ProblemParams;
};

/** Thrown where reading on makes no sense; `row` is the 1-based line when there is one. */
export class FileRefusal extends Error {
  override readonly name = "FileRefusal";

  constructor(
    readonly code: FileRefusalCode,
    readonly params: ProblemParams = {},
    readonly row: number | null = null,
  ) {
    super(code);
  }
}

const longestValue = 100;

/** Makes a problem whose value is cut to 100 characters (whole code points) and owns its memory. */
export function problemAt(
  row: number,
  column: string | null,
  code: ProblemCode,
  value = "",
  params: ProblemParams = {},
): Problem {
  // Joining code points copies the text: a substring would keep its whole chunk of the file alive.
  const kept = [...value.slice(0, 2 * longestValue)].slice(0, longestValue).join("");
  return { row, column, code, value: kept, params };
}
