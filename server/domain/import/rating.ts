import type { ProblemCode, ProblemParams } from "./problem";

/** Integer options from min to max, both included. */
export type Scale = { readonly min: number; readonly max: number };

export type RatingReading =
  | { readonly ok: true; readonly value: number | null }
  | { readonly ok: false; readonly code: ProblemCode; readonly params: ProblemParams };

const notAnswered: RatingReading = { ok: true, value: null };
const integer = /^[+-]?\d+$/;
const decimalComma = /^[+-]?\d*,\d+$/;
const decimalPoint = /^[+-]?(?:\d+\.\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * Reads cells as integers of the scale, or null where nothing was answered (one of `blanks`,
 * compared without case and outer spaces; an integer of the scale is a rating even when listed
 * there). Decimals are refused even when whole ('3,0', '3.0').
 */
export function createRatingReader(
  scale: Scale,
  blanks: readonly string[],
): (cell: string) => RatingReading {
  const blankSet = new Set(["", ...blanks.map((blank) => blank.trim().toLowerCase())]);
  const known = new Map<string, RatingReading>();
  for (let value = scale.min; value <= scale.max; value += 1)
    known.set(String(value), { ok: true, value });
  return (cell) => {
    const text = cell.trim();
    return known.get(text) ?? readUnusual(text, scale, blankSet);
  };
}

function readUnusual(text: string, scale: Scale, blanks: ReadonlySet<string>): RatingReading {
  if (blanks.has(text.toLowerCase())) return notAnswered;
  if (integer.test(text)) {
    const value = Number(text);
    if (value >= scale.min && value <= scale.max) return { ok: true, value: value + 0 };
    return refused("rating_outside_scale", scale);
  }
  if (decimalComma.test(text)) return refused("rating_decimal_comma", scale);
  if (decimalPoint.test(text)) return refused("rating_not_integer", scale);
  return refused("rating_not_a_number", scale);
}

function refused(code: ProblemCode, scale: Scale): RatingReading {
  return { ok: false, code, params: { min: scale.min, max: scale.max } };
}
