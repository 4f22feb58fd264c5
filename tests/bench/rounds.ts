/** What one measurement says: our way, the way it is compared with, and ours ÷ theirs in words. */
export type Line = Readonly<{ name: string; ours: string; peer: string; ratio: string }>;

type Work = () => Promise<unknown>;

type Times = Readonly<{ ours: number; peer: number }>;

/**
 * The median time of both ways in milliseconds, and the time within which 95 % of each were done. They take turns, `each` calls at a time, so that a
 * machine that slows down slows both; the first round warms up and does not count.
 */
export async function medianOf(
  ours: Work,
  peer: Work,
  { rounds, each }: { rounds: number; each: number },
): Promise<Times & { ratio: number; high: Times }> {
  const times: { ours: number[]; peer: number[] } = { ours: [], peer: [] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const side of round % 2 ? (["ours", "peer"] as const) : (["peer", "ours"] as const)) {
      const taken = await timesOf(side === "ours" ? ours : peer, each);
      if (round > 0) times[side].push(...taken);
    }
  }
  const [a, b] = [median(times.ours), median(times.peer)];
  const high = { ours: quantile(times.ours, 0.95), peer: quantile(times.peer, 0.95) };
  return { ours: a, peer: b, ratio: a / b, high };
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

// Between two values, the one in proportion.
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return below + (above - below) * (place - Math.floor(place));
}

async function timesOf(work: Work, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let call = 0; call < count; call += 1) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return times;
}
