import { portableExp, portableLn } from "./portable-math";
import { type RandomStream, randomStream } from "./random";

/** Many weightings of the same criteria; each row of `shares` has `criteria` numbers that sum to 1. */
export type WeightSample = Readonly<{ draws: number; criteria: number; shares: Float64Array }>;

/** What to sample: one shape for each criterion (0 keeps its share at 0), how often, from which seed. */
export type DirichletPlan = Readonly<{ shapes: readonly number[]; draws: number; seed: number }>;

/** Shapes of Dirichlet(concentration * w), w = weights as shares: 'would reasonable weights change it'. */
export function shapesAround(weights: readonly number[], concentration: number): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0)) throw new RangeError("weights sum to nothing");
  return weights.map((weight) => (concentration * weight) / total);
}

/** Shapes of the flat Dirichlet over as many criteria: 'would any weights change it'. */
export function flatShapes(criteria: number): number[] {
  return Array.from({ length: criteria }, () => 1);
}

/**
 * Draws weightings from a Dirichlet distribution (normalised gamma variates), the same on every machine:
 * integers make the chance, and only correctly rounded operations (+ - * / and square root) follow.
 */
export function sampleDirichlet({ shapes, draws, seed }: DirichletPlan): WeightSample {
  if (!shapes.some((shape) => shape > 0)) throw new RangeError("shapes sum to nothing");
  const stream = randomStream(seed);
  const criteria = shapes.length;
  const shares = new Float64Array(draws * criteria);
  for (let draw = 0; draw < draws; draw += 1) {
    const row = shares.subarray(draw * criteria, (draw + 1) * criteria);
    let total = 0;
    while (!(total > 0)) total = fillRow(row, shapes, stream);
    for (let at = 0; at < criteria; at += 1) row[at] = (row[at] ?? 0) / total;
  }
  return { draws, criteria, shares };
}

// Very small shapes may all round to 0: the caller then draws the row again.
function fillRow(row: Float64Array, shapes: readonly number[], stream: RandomStream): number {
  let total = 0;
  for (let at = 0; at < shapes.length; at += 1) {
    const shape = shapes[at] ?? 0;
    const value = shape > 0 ? gamma(shape, stream) : 0;
    row[at] = value;
    total += value;
  }
  return total;
}

// Marsaglia and Tsang (2000); a shape below 1 is drawn one higher and scaled by U^(1/shape).
function gamma(shape: number, stream: RandomStream): number {
  if (shape === 1) return -portableLn(stream.uniform());
  if (shape < 1) {
    const scale = portableExp(portableLn(stream.uniform()) / shape);
    return gamma(shape + 1, stream) * scale;
  }
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = stream.normal();
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = stream.uniform();
    const square = x * x;
    if (u < 1 - 0.0331 * square * square) return d * v;
    if (portableLn(u) < 0.5 * square + d * (1 - v + portableLn(v))) return d * v;
  }
}
