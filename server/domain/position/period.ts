/** Days from `fromDay` up to, and without, `toDay`; null is open. Days are YYYY-MM-DD. */
export type Period = Readonly<{ fromDay: string; toDay: string | null }>;

/** Whether a period holds any day at all: it has to end after the day it begins. */
export function isInOrder({ fromDay, toDay }: Period): boolean {
  return toDay === null || toDay > fromDay;
}

export function isOn({ fromDay, toDay }: Period, day: string): boolean {
  return fromDay <= day && (toDay === null || toDay > day);
}

/** Whether two periods share a day. */
export function overlaps(one: Period, other: Period): boolean {
  return (
    (one.toDay === null || one.toDay > other.fromDay) &&
    (other.toDay === null || other.toDay > one.fromDay)
  );
}

/** Whether all days of `inner` are days of `outer`. */
export function isWithin(inner: Period, outer: Period): boolean {
  const endsInTime = outer.toDay === null || (inner.toDay !== null && inner.toDay <= outer.toDay);
  return inner.fromDay >= outer.fromDay && endsInTime;
}

/** The first of `others` that shares a day with `period`, by their beginnings; null where none does. */
export function firstOverlap<P extends Period>(period: Period, others: readonly P[]): P | null {
  return byBeginning(others).find((other) => overlaps(period, other)) ?? null;
}

/** A stretch of a seat's life; `holding` is null where it was vacant. */
export type Stretch<H extends Period> = Period & Readonly<{ holding: H | null }>;

/**
 * A seat's life without a gap: who held it, and when it was vacant, in order. Holdings may not overlap;
 * what they hold outside the life is cut off.
 */
export function stretchesOf<H extends Period>(
  life: Period,
  holdings: readonly H[],
): readonly Stretch<H>[] {
  const stretches: Stretch<H>[] = [];
  let day: string | null = life.fromDay;
  for (const holding of byBeginning(holdings).filter((one) => overlaps(one, life))) {
    if (day === null) break;
    const fromDay = later(holding.fromDay, day);
    if (fromDay > day) stretches.push({ fromDay: day, toDay: fromDay, holding: null });
    const toDay = earlier(holding.toDay, life.toDay);
    stretches.push({ fromDay, toDay, holding });
    day = toDay;
  }
  if (day !== null && (life.toDay === null || day < life.toDay)) {
    stretches.push({ fromDay: day, toDay: life.toDay, holding: null });
  }
  return stretches;
}

/** The day since when a seat has been vacant on `day`; null where it is held, or not there, that day. */
export function vacantSince(life: Period, holdings: readonly Period[], day: string): string | null {
  const stretch = stretchesOf(life, holdings).find((one) => isOn(one, day));
  return stretch && stretch.holding === null ? stretch.fromDay : null;
}

function byBeginning<P extends Period>(periods: readonly P[]): P[] {
  return [...periods].sort((a, b) => (a.fromDay < b.fromDay ? -1 : 1));
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
