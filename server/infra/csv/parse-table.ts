import "server-only";
import Papa from "papaparse";

export type ParsedTable = Readonly<{
  rows: string[][];
  /** The row, from 1, in which a quoted cell begins that never ends; null where all is well. */
  brokenRow: number | null;
}>;

/** A short text as rows of cells: comma, semicolon or tab, whichever it uses; quotes as in RFC 4180. */
export function parseTable(csv: string): ParsedTable {
  const text = csv.replace(/^\ufeff/, "");
  const { data, errors } = Papa.parse<string[]>(text, { delimitersToGuess: [",", ";", "\t"] });
  const broken = errors.find(({ type }) => type === "Quotes");
  return { rows: data, brokenRow: broken ? (broken.row ?? 0) + 1 : null };
}
