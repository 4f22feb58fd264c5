import { formatNumber, type Table } from "@/server/domain/table";

/** Raised when a reader of an earlier file could misread a new one. */
const FORMAT = 1;

export type ReportValue = string | number | null | readonly string[];
export type ReportRow = Readonly<Record<string, ReportValue>>;

/** Rows of a report to take away, with whose they are and of which day. */
export type ReportFile = Readonly<{
  report: string;
  organisation: string;
  team: string;
  day: string;
  columns: readonly string[];
  rows: readonly ReportRow[];
}>;

/** The rows as a table: what is a list in a row is one text, its parts joined by a plus sign. */
export function tableOfReport({ columns, rows }: ReportFile): Table {
  return {
    header: columns,
    rows: rows.map((row) =>
      columns.map((column) => {
        const value = row[column] ?? null;
        return typeof value === "object" && value !== null ? value.join(" + ") : value;
      }),
    ),
  };
}

/**
 * The rows as a JSON document: an object a row under the names of the table's columns, figures to the
 * same ten digits, an empty cell as null, a list as a list.
 */
export function documentOfReport({ columns, rows, ...head }: ReportFile) {
  return {
    format: FORMAT,
    ...head,
    rows: rows.map((row) =>
      Object.fromEntries(columns.map((column) => [column, plain(row[column] ?? null)])),
    ),
  };
}

function plain(value: ReportValue): ReportValue {
  if (typeof value !== "number") return value;
  return Number.isFinite(value) ? Number(formatNumber(value)) : null;
}
