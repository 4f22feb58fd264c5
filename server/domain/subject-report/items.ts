/** An item as others see it. */
export type SeenItem = Readonly<{ key: string; qualityKey: string; mean: number }>;

const MOST = 3;

/** The items that others see most and least, three each at most and none in both; few items make few of each. */
export function extremeItems<T extends SeenItem>(items: readonly T[]) {
  const ordered = items
    .map((item, place) => ({ item, place }))
    .toSorted((a, b) => b.item.mean - a.item.mean || a.place - b.place)
    .map(({ item }) => item);
  const each = Math.min(MOST, Math.floor(ordered.length / 2));
  return {
    strongest: ordered.slice(0, each),
    weakest: ordered.slice(-each || ordered.length).toReversed(),
  };
}

/** The item of a quality that others see least. */
export function weakestOf<T extends SeenItem>(items: readonly T[], qualityKey: string): T | null {
  const own = items.filter((item) => item.qualityKey === qualityKey);
  return own.toSorted((a, b) => a.mean - b.mean)[0] ?? null;
}
