/**
 * The quantile of Student's t for a whole number of degrees of freedom, to full precision: its distribution
 * is a finite sum then (Abramowitz and Stegun 1964, 26.7.3 and 26.7.4), inverted by halving.
 */
export function studentQuantile(probability: number, df: number): number {
  if (!Number.isInteger(df) || df < 1) throw new RangeError(`degrees of freedom: ${df}`);
  if (probability <= 0 || probability >= 1) throw new RangeError(`probability: ${probability}`);
  if (probability < 0.5) return -studentQuantile(1 - probability, df);
  // In the angle atan(t / √df) the whole line is a bounded interval.
  let low = 0;
  let high = Math.PI / 2;
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2;
    if (withinAngle(middle, df) < 2 * probability - 1) low = middle;
    else high = middle;
  }
  return Math.sqrt(df) * Math.tan((low + high) / 2);
}

/** A(t | df): the probability between −t and t, from θ = atan(t / √df). */
function withinAngle(theta: number, df: number): number {
  const [sine, cosine] = [Math.sin(theta), Math.cos(theta)];
  const isOdd = df % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = df === 1 ? 0 : term;
  for (let at = isOdd ? 3 : 2; at < df; at += 2) {
    term *= (cosine * cosine * (at - 1)) / at;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (theta + sine * sum) : sine * sum;
}
