import "server-only";
import Papa from "papaparse";

/** A short text as rows of cells: comma, semicolon or tab, whichever it uses; quotes as in RFC 4180. */
export function parseTable(csv: string): string[][] {
  const text = csv.replace(/^\ufeff/, "");
  return Papa.parse<string[]>(text, { delimitersToGuess: [",", ";", "\t"] }).data;
}
