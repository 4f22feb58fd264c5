import Papa from "papaparse";

export const delimiters = [",", ";", "\t"] as const;
export type Delimiter = (typeof delimiters)[number];
export type LineEnd = "\n" | "\r\n" | "\r";

/** `isMixed`: some lines end in LF and some in CRLF, so a CR before LF is no part of a cell. */
export type Dialect = {
  readonly delimiter: Delimiter;
  readonly lineEnd: LineEnd;
  readonly isMixed: boolean;
};

const sampledRows = 50;
const numberLike = /^\s*[+-]?\d+(?:[.,]\d+)?\s*$/;

// The line that spreadsheets put first to name their delimiter.
const delimiterHint = /^sep=([,;\t])\r?\n/i;

/** True for the cells of a first line 'sep=;', which is no header. */
export function isDelimiterHint(cells: readonly string[]): boolean {
  return cells.length === 2 && /^sep=$/i.test(cells[0] ?? "") && cells[1] === "";
}

/**
 * Names delimiter and line end of a text's beginning, or null where no delimiter gives two columns.
 * The delimiter whose rows most often have as many cells as the header wins; then the one whose
 * cells most often are numbers ('3,0;4,0' is not '3' and '0;4' and '0'); then the one with more.
 */
export function detectDialect(sample: string, isWhole: boolean): Dialect | null {
  const ends = detectLineEnd(sample);
  const hinted = delimiters.find((delimiter) => delimiter === delimiterHint.exec(sample)?.[1]);
  if (hinted) return { delimiter: hinted, ...ends };
  const best = delimiters
    .map((delimiter) => ({ delimiter, ...score(sample, delimiter, ends.lineEnd, isWhole) }))
    .filter(({ columns }) => columns > 1)
    .sort((a, b) => b.even - a.even || b.numeric - a.numeric || b.columns - a.columns)[0];
  return best ? { delimiter: best.delimiter, ...ends } : null;
}

function detectLineEnd(sample: string): Omit<Dialect, "delimiter"> {
  const unquoted = sample.replace(/"[^"]*(?:"|$)/g, "");
  const crlf = unquoted.split("\r\n").length - 1;
  const lf = unquoted.split("\n").length - 1 - crlf;
  if (crlf > 0 && lf === 0) return { lineEnd: "\r\n", isMixed: false };
  if (crlf > 0) return { lineEnd: "\n", isMixed: true };
  return { lineEnd: lf === 0 && unquoted.includes("\r") ? "\r" : "\n", isMixed: false };
}

function score(sample: string, delimiter: Delimiter, newline: LineEnd, isWhole: boolean) {
  const { data } = Papa.parse<string[]>(sample, {
    delimiter,
    newline,
    preview: sampledRows,
    skipEmptyLines: "greedy",
  });
  const isCut = !isWhole && data.length < sampledRows && data.length > 1;
  const [header = [], ...rows] = isCut ? data.slice(0, -1) : data;
  const cells = rows.flat();
  return {
    columns: header.length,
    even: share(rows.filter((row) => row.length === header.length).length, rows.length),
    numeric: share(cells.filter((cell) => numberLike.test(cell)).length, cells.length),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
