/** The key of an organisation's next instrument: `own-1`, `own-2`, …; keys in use are never given again. */
export function nextOwnKey(known: readonly string[]): string {
  const numbers = known.map((key) => Number(/^own-([0-9]+)$/.exec(key)?.[1] ?? 0));
  return `own-${Math.max(0, ...numbers) + 1}`;
}
