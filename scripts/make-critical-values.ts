/**
 * Writes server/domain/statistics/critical-values.ts: how alike raters must be before random answers become an
 * unlikely explanation. Simulated with a fixed generator, so that every run yields the same file.
 */
import { writeFileSync } from "node:fs";

const OPTIONS = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const ITEMS = [1, 2, 3, 4, 5, 7, 11, 28];
const RATERS = [...Array.from({ length: 26 }, (_, index) => index + 5), 40, 60, 100, 200];
const POOL = 400_000;
const RUNS = 400_000;
const LEVEL = 0.05;

const random = xoshiro128(0x9e3779b9, 0x243f6a88, 0xb7e15162, 0xdeadbeef);
const lines: string[] = [];
for (const options of OPTIONS) {
  const pools = RATERS.map((raters) => itemSpreads(raters, options));
  for (const items of ITEMS) {
    const values = pools.map((pool) => criticalSpread(pool, items));
    lines.push(`  "${options}:${items}":\n    "${values.join(" ")}",`);
  }
  console.log(`${options} options`);
}
const target = new URL("../server/domain/statistics/critical-values.ts", import.meta.url);
writeFileSync(target, `${header()}${lines.join("\n")}\n};\n`);

/** n Σx² − (Σx)² of one item that `raters` answer at random, POOL times. */
function itemSpreads(raters: number, options: number): Int32Array {
  const pool = new Int32Array(POOL);
  for (let run = 0; run < POOL; run += 1) {
    let sum = 0;
    let sumSq = 0;
    for (let rater = 0; rater < raters; rater += 1) {
      const answer = Math.floor((random() / 2 ** 32) * options);
      sum += answer;
      sumSq += answer * answer;
    }
    pool[run] = raters * sumSq - sum * sum;
  }
  return pool;
}

/** The largest spread, summed over the items, that random answers stay at or below in at most LEVEL of all runs; else −1. */
function criticalSpread(pool: Int32Array, items: number): number {
  const sums = items === 1 ? Int32Array.from(pool) : new Int32Array(RUNS);
  for (let run = 0; items > 1 && run < RUNS; run += 1) {
    let sum = 0;
    for (let item = 0; item < items; item += 1) {
      sum += pool[Math.floor((random() / 2 ** 32) * POOL)] ?? 0;
    }
    sums[run] = sum;
  }
  sums.sort();
  const allowed = Math.floor(sums.length * LEVEL);
  const beyond = sums[allowed] ?? 0;
  let last = allowed - 1;
  while (last >= 0 && sums[last] === beyond) last -= 1;
  return last < 0 ? -1 : (sums[last] ?? -1);
}

/** xoshiro128++ (Blackman and Vigna 2018): whole numbers from 0 to 2^32 − 1. */
function xoshiro128(a: number, b: number, c: number, d: number): () => number {
  let [s0, s1, s2, s3] = [a, b, c, d];
  return () => {
    const mixed = (s0 + s3) | 0;
    const result = (((mixed << 7) | (mixed >>> 25)) + s0) >>> 0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = (s3 << 11) | (s3 >>> 21);
    return result;
  };
}

function header(): string {
  return `// Written by scripts/make-critical-values.ts; do not edit by hand.

/** Numbers of raters and of items for which critical values were simulated. */
export const CRITICAL_RATERS = [
${filled(RATERS)}
];
export const CRITICAL_ITEMS = [${ITEMS.join(", ")}];

/**
 * 'options:items' -> one number for each of CRITICAL_RATERS: the largest Σ over items of (n Σx² − (Σx)²) that raters
 * who answer at random reach or stay below in at most 5 % of ${RUNS / 1000},000 runs; −1 where no panel is that unlikely.
 */
export const CRITICAL_SPREADS: Record<string, string> = {
`;
}

/** Numbers as the formatter sets them: as many on a line as fit into 100 columns. */
function filled(numbers: readonly number[]): string {
  const rows = [" "];
  for (const number of numbers) {
    const row = rows.at(-1) ?? "";
    if (`${row} ${number},`.length <= 100) rows[rows.length - 1] = `${row} ${number},`;
    else rows.push(`  ${number},`);
  }
  return rows.join("\n");
}
