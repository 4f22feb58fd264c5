import Papa from "papaparse";
import type { ImportLimits } from "@/server/domain/import/limit";
import { FileRefusal } from "@/server/domain/import/problem";
import type { SourceRow } from "@/server/domain/import/source-row";
import type { Dialect } from "./dialect";

export type RowLimits = Pick<ImportLimits, "cellLength" | "rowLength" | "rows">;

type Parsed = Papa.ParseResult<string[]>;

/**
 * Rows of a text that arrives in pieces, a batch for each piece; blank lines are skipped and no
 * more than one piece and one unfinished row are held. A quote that never closes ends the rows
 * with a `quote_unclosed` row; a row without end and without a quote is null, the last of its batch.
 * FileRefusal `too_many_rows` beyond twice as many lines as rows are allowed.
 */
export async function* parseRows(
  pieces: AsyncIterable<string>,
  dialect: Dialect,
  limits: RowLimits,
): AsyncGenerator<(SourceRow | null)[]> {
  const reader = createReader(dialect, limits);
  let rest = "";
  for await (const piece of pieces) {
    const text = rest + piece;
    const { rows, used } = reader.read(text, false);
    rest = text.slice(used);
    if (rows.length > 0) yield rows;
    // Blank lines are no rows, but a file of nothing else must end too.
    if (reader.line() > 2 * limits.rows + 2)
      throw new FileRefusal("too_many_rows", { limit: limits.rows });
    if (rest.length <= limits.rowLength) continue;
    yield [rest.includes('"') ? reader.unclosed() : null];
    return;
  }
  const { rows } = reader.read(rest, true);
  if (rows.length > 0) yield rows;
}

function createReader({ delimiter, lineEnd, isMixed }: Dialect, limits: RowLimits) {
  const parser = { delimiter, newline: lineEnd, quoteChar: '"', header: false } as const;
  const lineBreak = lineEnd === "\r" ? "\r" : "\n";
  let line = 1;

  const toRow = (cells: string[], errors: Papa.ParseError[]): SourceRow => {
    const at = line;
    line += 1 + countBreaks(cells, lineBreak);
    const isUnclosed = errors.some((error) => error.code === "MissingQuotes");
    if (isUnclosed) return defective(at, "quote_unclosed");
    if (errors.length > 0) return defective(at, "quote_malformed");
    if (cells.some((cell) => cell.length > limits.cellLength))
      return defective(at, "cell_too_long", { limit: limits.cellLength });
    const last = cells.length - 1;
    if (isMixed && cells[last]?.endsWith("\r")) cells[last] = cells[last].slice(0, -1);
    return { line: at, cells, defect: null };
  };

  return {
    read(text: string, isLast: boolean): { rows: SourceRow[]; used: number } {
      const { data, errors, meta }: Parsed = new Papa.Parser(parser).parse(text, 0, !isLast);
      const byRow = Map.groupBy(errors, (error) => error.row ?? -1);
      const rows = data.map((cells, index) => toRow(cells, byRow.get(index) ?? []));
      return {
        rows: rows.filter((row) => row.defect || !isEmptyLine(row.cells)),
        used: meta.cursor,
      };
    },
    line: () => line,
    unclosed: () => defective(line, "quote_unclosed"),
  };
}

function isEmptyLine(cells: readonly string[]): boolean {
  return cells.length === 1 && cells[0]?.trim() === "";
}

function countBreaks(cells: readonly string[], lineBreak: string): number {
  let breaks = 0;
  for (const cell of cells)
    for (let at = cell.indexOf(lineBreak); at >= 0; at = cell.indexOf(lineBreak, at + 1))
      breaks += 1;
  return breaks;
}

// A broken row's cells may hold the rows after it: none of them is handed on.
function defective(
  line: number,
  code: NonNullable<SourceRow["defect"]>["code"],
  params: NonNullable<SourceRow["defect"]>["params"] = {},
): SourceRow {
  return { line, cells: [], defect: { code, params } };
}
