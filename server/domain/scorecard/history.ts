import { mean } from "simple-statistics";
import type { Instrument, Quality } from "../instrument/instrument";
import type { Answers } from "./answer";
import { answersNeeded, scoreScorecard } from "./score";

/** One submitted self-rating with the instrument it was answered on. */
export type SelfRating = Readonly<{
  submittedAt: Date;
  instrument: Pick<Instrument, "key" | "version" | "scale" | "qualities">;
  answers: Answers;
}>;

/**
 * From the self-rating before to this one. `delta` is the difference of means over the items that are
 * comparable and answered in both, `items` their number, null below half of the items; `isBroken` where
 * any item of the one has no comparable item in the other. `levelDelta` concerns the anchored scale.
 */
export type Change = Readonly<{
  delta: number | null;
  items: number;
  isBroken: boolean;
  levelDelta: number | null;
}>;

export type HistoryPoint = Readonly<{
  submittedAt: Date;
  mean: number | null;
  level: number | null;
  change: Change | null;
}>;

/** A quality's points in order of time; `change` is null on the first. */
export type QualityHistory = Readonly<{ qualityKey: string; points: readonly HistoryPoint[] }>;

/** One series a quality, over the self-ratings that have it, oldest first. */
export function listQualityHistories(ratings: readonly SelfRating[]): QualityHistory[] {
  const ordered = [...ratings].sort((a, b) => a.submittedAt.getTime() - b.submittedAt.getTime());
  const keys = new Set(ordered.flatMap(({ instrument }) => instrument.qualities.map((q) => q.key)));
  return [...keys].map((qualityKey) => {
    const entries = ordered.flatMap((rating) => entryOf(rating, qualityKey));
    const points = entries.map((entry, index) => pointOf(entry, entries[index - 1]));
    return { qualityKey, points };
  });
}

type Entry = Readonly<{
  rating: SelfRating;
  quality: Quality;
  mean: number | null;
  level: number | null;
}>;

function entryOf(rating: SelfRating, qualityKey: string): Entry[] {
  return rating.instrument.qualities
    .filter((quality) => quality.key === qualityKey)
    .flatMap((quality) =>
      scoreScorecard({ qualities: [quality] }, rating.answers).map((profile) => ({
        rating,
        quality,
        mean: profile.mean,
        level: profile.level,
      })),
    );
}

function pointOf(entry: Entry, before: Entry | undefined): HistoryPoint {
  return {
    submittedAt: entry.rating.submittedAt,
    mean: entry.mean,
    level: entry.level,
    change: before ? changeBetween(before, entry) : null,
  };
}

function changeBetween(before: Entry, after: Entry): Change {
  const isSameScale =
    before.rating.instrument.scale.min === after.rating.instrument.scale.min &&
    before.rating.instrument.scale.max === after.rating.instrument.scale.max;
  const pairs = isSameScale ? comparableItems(before.quality, after.quality) : [];
  const most = Math.max(before.quality.items.length, after.quality.items.length);
  const differences = pairs.flatMap(([keyBefore, keyAfter]) => {
    const from = before.rating.answers.items.get(keyBefore);
    const to = after.rating.answers.items.get(keyAfter);
    return typeof from === "number" && typeof to === "number" ? [to - from] : [];
  });
  const isEnough = differences.length > 0 && differences.length >= answersNeeded(most);
  return {
    // The mean of differences equals the difference of means over the same items.
    delta: isEnough ? mean(differences) : null,
    items: differences.length,
    isBroken: pairs.length < most,
    levelDelta: levelDeltaBetween(before, after),
  };
}

function comparableItems(before: Quality, after: Quality): (readonly [string, string])[] {
  return after.items.flatMap((item) => {
    const match = before.items.find((other) => other.comparability === item.comparability);
    return match ? [[match.key, item.key] as const] : [];
  });
}

function levelDeltaBetween(before: Entry, after: Entry): number | null {
  const [a, b] = [before.rating.instrument, after.rating.instrument];
  // Anchors carry no comparability key of their own: other words at a level make another measure.
  const isSameScale = a.key === b.key && a.version === b.version;
  if (!isSameScale || before.level === null || after.level === null) return null;
  return after.level - before.level;
}
