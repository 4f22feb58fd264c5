/** Who each position reports to, by id; null or missing where it reports to nobody. */
export type ReportingLines = ReadonlyMap<string, string | null>;

/**
 * Whether letting `id` report to `headId` would close a circle: when `headId` is `id` itself or reports
 * to it, directly or further up. Ends also on lines that hold a circle already.
 */
export function closesCircle(lines: ReportingLines, id: string, headId: string): boolean {
  const seen = new Set<string>();
  let current: string | null = headId;
  while (current !== null && !seen.has(current)) {
    if (current === id) return true;
    seen.add(current);
    current = lines.get(current) ?? null;
  }
  return false;
}
