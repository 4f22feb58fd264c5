import type { Position } from "@/server/domain/structure/structure";
import { isOn, type Period } from "./period";

/** What a seat is called, what kind it is, whom it reports to and which needle it feeds. */
export type PositionFacts = Readonly<
  Pick<Position, "name" | "kind" | "reportsToId" | "feedsOutward" | "feedsInward">
>;
const KEYS = ["name", "kind", "reportsToId", "feedsOutward", "feedsInward"] as const;

/** Facts that hold from a day to a day; the stretches of a seat follow one another without a gap. */
export type FactStretch = PositionFacts & Period;

/**
 * The stretches of a seat with some facts changed from a day on, until its end: what else changes on the
 * way stays as it was. A day before the first counts as the first; neighbours that say the same are one.
 */
export function changeFacts(
  stretches: readonly FactStretch[],
  from: string,
  change: Partial<PositionFacts>,
): readonly FactStretch[] {
  const cut = stretches.flatMap((stretch) => {
    if (stretch.fromDay >= from) return [{ ...stretch, ...change }];
    if (!isOn(stretch, from)) return [stretch];
    return [
      { ...stretch, toDay: from },
      { ...stretch, ...change, fromDay: from },
    ];
  });
  return joined(cut);
}

/** Which of the facts the change makes others on any day from then on. */
export function changedFacts(
  stretches: readonly FactStretch[],
  from: string,
  change: Partial<PositionFacts>,
): readonly (keyof PositionFacts)[] {
  const touched = stretches.filter(({ toDay }) => toDay === null || toDay > from);
  return KEYS.filter(
    (key) => change[key] !== undefined && touched.some((stretch) => stretch[key] !== change[key]),
  );
}

/** The stretches within another life of the seat: what lies outside is gone, both ends reach its ends. */
export function fitFacts(
  stretches: readonly FactStretch[],
  { fromDay, toDay }: Period,
): readonly FactStretch[] {
  const kept = stretches.filter(
    (stretch) =>
      (stretch.toDay === null || stretch.toDay > fromDay) &&
      (toDay === null || stretch.fromDay < toDay),
  );
  return kept.map((stretch, at) => ({
    ...stretch,
    fromDay: at === 0 ? fromDay : stretch.fromDay,
    toDay: at === kept.length - 1 ? toDay : stretch.toDay,
  }));
}

function joined(stretches: readonly FactStretch[]): FactStretch[] {
  const result: FactStretch[] = [];
  for (const stretch of stretches) {
    const last = result.at(-1);
    if (last && isSame(last, stretch))
      result[result.length - 1] = { ...last, toDay: stretch.toDay };
    else result.push(stretch);
  }
  return result;
}

function isSame(one: PositionFacts, other: PositionFacts): boolean {
  return KEYS.every((key) => one[key] === other[key]);
}
