import { randomStream } from "@/server/domain/multi-criteria/random";

/** The same list in an order that is the judge's own, and the same every time (Fisher and Yates). */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const stream = randomStream(seed);
  const order = [...list];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const at = Math.floor(stream.uniform() * (last + 1));
    const [one, other] = [order[at], order[last]];
    if (one === undefined || other === undefined) continue;
    order[at] = other;
    order[last] = one;
  }
  return order;
}
