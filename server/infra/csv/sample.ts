import type { SourceRow } from "@/server/domain/import/source-row";
import type { CsvTable } from "./table";

/**
 * The cells of `size` to `2 * size` sound rows spread over the whole table (all, when fewer), in
 * order. The same rows each time; spread by a hash of the position, since every n-th row of a
 * long file would meet the same few items.
 */
export async function sampleRows(table: CsvTable, size = 500): Promise<string[][]> {
  let kept: { readonly spread: number; readonly cells: readonly string[] }[] = [];
  let bound = 2 ** 32;
  let index = 0;
  for await (const row of soundRows(table)) {
    const spread = Math.imul(index, 2_654_435_761) >>> 0;
    index += 1;
    if (spread >= bound) continue;
    kept.push({ spread, cells: row.cells });
    if (kept.length < 2 * size) continue;
    bound /= 2;
    kept = kept.filter((candidate) => candidate.spread < bound);
  }
  return kept.map(({ cells }) => [...cells]);
}

/** Up to `limit` distinct trimmed texts of a column, in order of appearance; none without it. */
export async function listColumnValues(
  table: CsvTable,
  column: string,
  limit = 500,
): Promise<string[]> {
  const at = table.header.indexOf(column.trim().normalize("NFC"));
  const values = new Set<string>();
  if (at < 0) return [];
  for await (const { cells } of soundRows(table)) {
    const value = (cells[at] ?? "").trim().normalize("NFC");
    if (value !== "") values.add(value);
    if (values.size >= limit) break;
  }
  return [...values];
}

async function* soundRows(table: CsvTable): AsyncGenerator<SourceRow> {
  for await (const batch of table.batches()) for (const row of batch) if (!row.defect) yield row;
}
