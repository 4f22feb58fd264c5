import { monthsBefore } from "@/server/domain/timeline/period";

/** How far back a report may look when no snapshot is named. */
export const REPORT_MONTHS = [3, 6, 12] as const;

/** What a report compares its day with: a snapshot as it was taken, or a day as it is known now. */
export type Since = Readonly<{
  /** What stands in the address: the id of a snapshot, or as many months as in `3m`. */
  value: string;
  day: string;
  snapshotId: string | null;
}>;

/**
 * What a report of a day looks back to: what is asked for where that can be had, else the latest named
 * snapshot taken before the day, else three months. `snapshots` are the named ones, newest first.
 */
export function chooseSince(
  asked: string | undefined,
  on: string,
  snapshots: readonly Readonly<{ id: string; takenOn: string }>[],
): Since {
  const months = REPORT_MONTHS.find((count) => asked === `${count}m`);
  if (months) return monthsAgo(on, months);
  const earlier = snapshots.filter(({ takenOn }) => takenOn < on);
  const snapshot = earlier.find(({ id }) => id === asked) ?? earlier[0];
  if (!snapshot) return monthsAgo(on, REPORT_MONTHS[0]);
  return { value: snapshot.id, day: snapshot.takenOn, snapshotId: snapshot.id };
}

function monthsAgo(on: string, months: number): Since {
  return { value: `${months}m`, day: monthsBefore(on, months), snapshotId: null };
}
