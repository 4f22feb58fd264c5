/** Which way a KPI should move. */
export const GOOD = ["up", "down"] as const;
export type Good = (typeof GOOD)[number];

export type KpiState = Readonly<{
  /** Null without a reading or without a target. */
  isOnTarget: boolean | null;
  /** Days since the last reading; null without one. */
  age: number | null;
  /** Nobody has read it for longer than was agreed, or ever. */
  isStale: boolean;
  /** Whether the last step went the good way; null with fewer than two readings or none between them. */
  isBetter: boolean | null;
}>;

/** Where a KPI stands today (YYYY-MM-DD), given its readings from the oldest to the newest. */
export function kpiState(
  kpi: Readonly<{ good: Good; target: number | null; staleAfterDays: number }>,
  readings: readonly Readonly<{ day: string; value: number }>[],
  today: string,
): KpiState {
  const last = readings.at(-1);
  if (!last) return { isOnTarget: null, age: null, isStale: true, isBetter: null };
  const before = readings.at(-2);
  const age = daysBetween(last.day, today);
  return {
    isOnTarget: kpi.target === null ? null : reaches(kpi.good, last.value, kpi.target),
    age,
    isStale: age > kpi.staleAfterDays,
    isBetter:
      before === undefined || before.value === last.value
        ? null
        : last.value > before.value === (kpi.good === "up"),
  };
}

function reaches(good: Good, value: number, target: number): boolean {
  return good === "up" ? value >= target : value <= target;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
