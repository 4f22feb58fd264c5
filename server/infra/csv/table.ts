import { type ImportLimits, importLimits } from "@/server/domain/import/limit";
import { FileRefusal } from "@/server/domain/import/problem";
import type { SourceRow } from "@/server/domain/import/source-row";
import { decodeText, type Inspection, inspectText, type TextEncoding } from "./decode";
import { type Delimiter, type Dialect, detectDialect, isDelimiterHint } from "./dialect";
import { parseRows } from "./rows";
import type { ByteSource } from "./source";

export type CsvTable = Inspection & {
  readonly dialect: Dialect;
  /** Trimmed and NFC-normalised; a column without a name is the empty text. */
  readonly header: readonly string[];
  readonly headerLine: number;
  /** The rows after the header in batches; each call reads the source anew. */
  batches(): AsyncGenerator<SourceRow[]>;
  rows(): AsyncGenerator<SourceRow>;
};

export type TableOptions = {
  readonly encoding?: TextEncoding;
  readonly delimiter?: Delimiter;
  readonly limits?: Partial<ImportLimits>;
};

const sampleLength = 64 * 1024;

/**
 * Opens a CSV source: encoding, dialect and header are known when it resolves, the rows stream.
 * Throws FileRefusal here (empty, binary, too large, no delimiter, header) or while reading rows
 * (too many rows, no row at all, a line without end).
 */
export async function openTable(source: ByteSource, options: TableOptions = {}): Promise<CsvTable> {
  const limits = { ...importLimits, ...options.limits };
  const inspection = await inspectText(source, {
    maxBytes: limits.bytes,
    declared: options.encoding,
  });
  const text = () => decodeText(source, inspection.encoding);
  const dialect = await findDialect(text(), options.delimiter);
  const header = await readHeader(parseRows(text(), dialect, limits), limits);
  const batches = () => dataBatches(parseRows(text(), dialect, limits), header, dialect, limits);
  return {
    ...inspection,
    dialect,
    header: header.names,
    headerLine: header.line,
    batches,
    async *rows() {
      for await (const batch of batches()) yield* batch;
    },
  };
}

async function findDialect(
  pieces: AsyncGenerator<string>,
  chosen: Delimiter | undefined,
): Promise<Dialect> {
  let sample = "";
  let isWhole = true;
  for await (const piece of pieces) {
    sample += piece;
    isWhole = sample.length < sampleLength;
    if (!isWhole) break;
  }
  if (sample.trim() === "") throw new FileRefusal("file_empty");
  const dialect = detectDialect(sample, isWhole);
  if (dialect) return chosen ? { ...dialect, delimiter: chosen } : dialect;
  throw new FileRefusal("delimiter_not_found");
}

type Header = { readonly names: readonly string[]; readonly line: number };

async function readHeader(
  batches: AsyncGenerator<(SourceRow | null)[]>,
  limits: ImportLimits,
): Promise<Header> {
  for await (const batch of batches) {
    const row = batch.find((found) => !found || !isDelimiterHint(found.cells));
    if (row === undefined) continue;
    if (row === null) throw new FileRefusal("line_too_long", { limit: limits.rowLength }, 1);
    return toHeader(row, limits);
  }
  throw new FileRefusal("file_empty");
}

function toHeader({ cells, defect, line }: SourceRow, limits: ImportLimits): Header {
  if (defect) throw new FileRefusal("header_broken", { reason: defect.code }, line);
  const names = cells.map((cell) => cell.trim().normalize("NFC"));
  const found = names.length;
  if (found < 2) throw new FileRefusal("delimiter_not_found");
  if (found > limits.columns)
    throw new FileRefusal("too_many_columns", { limit: limits.columns, found });
  refuseTwice(names, line);
  return { names, line };
}

function refuseTwice(names: readonly string[], line: number): void {
  names.forEach((name, index) => {
    const first = names.indexOf(name);
    if (name === "" || first === index) return;
    const params = { column: name.slice(0, 100), first: first + 1, second: index + 1 };
    throw new FileRefusal("header_duplicated", params, line);
  });
}

async function* dataBatches(
  batches: AsyncGenerator<(SourceRow | null)[]>,
  header: Header,
  dialect: Dialect,
  limits: ImportLimits,
): AsyncGenerator<SourceRow[]> {
  let count = 0;
  for await (const batch of batches) {
    const rows: SourceRow[] = [];
    for (const row of batch) {
      if (!row) throw new FileRefusal("line_too_long", { limit: limits.rowLength });
      if (row.line <= header.line) continue;
      count += 1;
      if (count > limits.rows) throw new FileRefusal("too_many_rows", { limit: limits.rows });
      rows.push(withShape(row, header.names.length, dialect));
    }
    if (rows.length > 0) yield rows;
  }
  if (count === 0) throw new FileRefusal("file_without_rows");
}

function withShape(row: SourceRow, expected: number, { lineEnd }: Dialect): SourceRow {
  const found = row.cells.length;
  if (row.defect || found === expected) return row;
  const isJoined = lineEnd === "\r\n" && row.cells.some((cell) => cell.includes("\n"));
  const short = found < expected ? "row_too_short" : "row_too_long";
  const code = isJoined && found > expected ? "line_endings_mixed" : short;
  return { line: row.line, cells: [], defect: { code, params: { expected, found } } };
}
