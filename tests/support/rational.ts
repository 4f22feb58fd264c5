/** The rank over the rationals, by fraction-free elimination (Bareiss 1968) in whole numbers of any size. */
export function exactRank(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => row.map(BigInt));
  const width = left[0]?.length ?? 0;
  let rank = 0;
  let before = 1n;
  for (let column = 0; column < width && rank < left.length; column += 1) {
    const pivot = left.findIndex((row, index) => index >= rank && row[column] !== 0n);
    if (pivot < 0) continue;
    const [head = []] = left.splice(pivot, 1);
    left.splice(rank, 0, head);
    const lead = head[column] ?? 1n;
    for (const row of left.slice(rank + 1)) {
      const factor = row[column] ?? 0n;
      for (let at = 0; at < width; at += 1) {
        row[at] = (lead * (row[at] ?? 0n) - factor * (head[at] ?? 0n)) / before;
      }
    }
    before = lead;
    rank += 1;
  }
  return rank;
}

/** The fewest raters that some combination of the rows is a non-zero sum over, by trying every set of atoms. */
export function fewestTold(system: {
  atoms: readonly number[];
  columns: readonly number[];
  rows: readonly (readonly number[])[];
}): number {
  const { atoms, columns, rows } = system;
  const whole = exactRank(rows);
  let fewest = Number.POSITIVE_INFINITY;
  for (let set = 1; set < 2 ** atoms.length; set += 1) {
    const isIn = (atom: number) => Math.floor(set / 2 ** atom) % 2 === 1;
    const raters = atoms.reduce((sum, count, atom) => sum + (isIn(atom) ? count : 0), 0);
    if (raters >= fewest) continue;
    const outside = rows.map((row) => row.filter((_, at) => !isIn(columns[at] ?? -1)));
    if (exactRank(outside) < whole) fewest = raters;
  }
  return fewest;
}
