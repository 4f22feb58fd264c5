const LN2 = Math.LN2;
const SQRT2 = Math.SQRT2;
const LOG_TERMS = 12;
const EXP_TERMS = 18;

/**
 * Natural logarithm of a positive number from +, -, * and / alone, which every engine rounds alike;
 * `Math.log` may differ in the last digit from one engine to the next. Series of artanh, error < 1e-15.
 */
export function portableLn(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) throw new RangeError(`no logarithm of ${x}`);
  let mantissa = x;
  let exponent = 0;
  for (; mantissa >= SQRT2; exponent += 1) mantissa *= 0.5;
  for (; mantissa < SQRT2 / 2; exponent -= 1) mantissa *= 2;
  const s = (mantissa - 1) / (mantissa + 1);
  const square = s * s;
  let sum = 0;
  for (let term = LOG_TERMS; term >= 0; term -= 1) sum = sum * square + 1 / (2 * term + 1);
  return exponent * LN2 + 2 * s * sum;
}

/** e to the power of `x` by the same four operations; relative error < 1e-13 for |x| <= 700. */
export function portableExp(x: number): number {
  if (x < -745) return 0;
  const doublings = Math.floor(x / LN2 + 0.5);
  const rest = x - doublings * LN2;
  let sum = 1;
  for (let term = EXP_TERMS; term >= 1; term -= 1) sum = 1 + (rest / term) * sum;
  for (let left = doublings; left > 0; left -= 1) sum *= 2;
  for (let left = doublings; left < 0; left += 1) sum *= 0.5;
  return sum;
}
