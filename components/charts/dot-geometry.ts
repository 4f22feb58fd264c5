import { along, type Point } from "./geometry";

/** What a line of a dot plot shows: oneself, others, and the interval of the others' mean. */
export type DotFigures = Readonly<{
  self?: number | null;
  others?: number | null;
  low?: number | null;
  high?: number | null;
}>;

/** Where the marks of one line stand; what has no figure has no mark. */
export type DotMarks = Readonly<{
  interval: Readonly<{ from: number; to: number }> | null;
  others: number | null;
  /** The path of the diamond. */
  self: string | null;
}>;

export function dotMarks(
  { self, others, low, high }: DotFigures,
  axis: Readonly<{ min: number; max: number; from: number; to: number }>,
  diamond: Readonly<{ y: number; reach: number }>,
): DotMarks {
  const x = (value: number) => along(value, [axis.min, axis.max], [axis.from, axis.to]);
  return {
    interval: isNumber(low) && isNumber(high) ? { from: x(low), to: x(high) } : null,
    others: isNumber(others) ? x(others) : null,
    self: isNumber(self) ? diamondPath({ x: x(self), y: diamond.y }, diamond.reach) : null,
  };
}

function diamondPath({ x, y }: Point, reach: number): string {
  return `M${x} ${y - reach} L${x + reach} ${y} L${x} ${y + reach} L${x - reach} ${y} Z`;
}

function isNumber(value: number | null | undefined): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
