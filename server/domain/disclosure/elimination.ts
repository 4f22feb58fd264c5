/** Rows of whole-number coefficients, all of one length. */
export type Rows = readonly (readonly number[])[];

/** Two primes below 2^26, so that a product of two remainders stays exact in a double. */
export const PRIMES = [67_108_859, 67_108_837] as const;

/**
 * The rank of a matrix of integers modulo a prime, by Gaussian elimination. Never above the rank over the
 * rationals, and below it only where the prime divides every minor of that size.
 */
export function rankModulo(rows: Rows, prime: number): number {
  const width = rows[0]?.length ?? 0;
  const left = rows.map((row) => row.map((value) => ((value % prime) + prime) % prime));
  let rank = 0;
  for (let column = 0; column < width && rank < left.length; column += 1) {
    const pivot = left.findIndex((row, index) => index >= rank && row[column] !== 0);
    if (pivot < 0) continue;
    const [head = []] = left.splice(pivot, 1);
    left.splice(rank, 0, head);
    const inverse = inverseModulo(head[column] ?? 1, prime);
    for (const row of left.slice(rank + 1)) subtract(row, head, column, inverse, prime);
    rank += 1;
  }
  return rank;
}

/** Takes from a row what makes its entry in `column` vanish. */
function subtract(
  row: number[],
  head: readonly number[],
  column: number,
  inverse: number,
  prime: number,
): void {
  const factor = ((row[column] ?? 0) * inverse) % prime;
  if (factor === 0) return;
  for (let at = column; at < row.length; at += 1) {
    row[at] = ((row[at] ?? 0) - ((factor * (head[at] ?? 0)) % prime) + prime) % prime;
  }
}

/** Fermat: a^(p − 2) is the inverse of a modulo the prime p. */
function inverseModulo(value: number, prime: number): number {
  let result = 1;
  let base = value % prime;
  for (let exponent = prime - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * base) % prime;
    base = (base * base) % prime;
  }
  return result;
}
