/** Rows of text, numbers and empty cells, with a header. */
export type Table = { header: readonly string[]; rows: Iterable<readonly TableCell[]> };
export type TableCell = string | number | null;

/**
 * A table as CSV (RFC 4180, but lines end in LF alone, as all current readers accept); UTF-8, with a byte order mark
 * only if asked for. Numbers have ten significant digits and a decimal point; null and NaN are empty.
 */
export function toCsv(table: Table, options: { hasByteOrderMark?: boolean } = {}): string {
  return [...csvLines(table, options)].join("");
}

/** The same line by line, header first, for answers too large to build in memory. */
export function* csvLines(
  { header, rows }: Table,
  { hasByteOrderMark = false }: { hasByteOrderMark?: boolean } = {},
): Generator<string> {
  yield (hasByteOrderMark ? "\uFEFF" : "") + csvLine(header);
  for (const row of rows) yield csvLine(row);
}

/** A number with at most ten significant digits, without trailing zeros; empty if it is not finite. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return "";
  return Number.isSafeInteger(value) ? String(value) : String(Number(value.toPrecision(10)));
}

/** Text that no spreadsheet takes for a formula: an apostrophe before = + - @, tab, CR or LF at its start. */
export function formulaSafe(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}

function csvLine(cells: readonly TableCell[]): string {
  return `${cells.map(csvCell).join(",")}\n`;
}

function csvCell(cell: TableCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return formatNumber(cell);
  const text = formulaSafe(cell);
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
