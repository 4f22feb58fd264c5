import type { SelfWording } from "@/server/domain/instrument/self-wording";
import type { Answers } from "@/server/domain/scorecard/answer";
import type { QualityProfile } from "@/server/domain/scorecard/score";

/** A submitted self-rating as its pictures and tables need it. */
export type ProfileData = Readonly<{
  words: SelfWording;
  answers: Answers;
  qualities: readonly QualityProfile[];
}>;

type Row = QualityProfile & SelfWording["qualities"][number];

/** One row a quality: its words and its figures. */
export function profileRows({ words, qualities }: ProfileData): Row[] {
  return words.qualities.flatMap((quality) => {
    const score = qualities.find(({ qualityKey }) => qualityKey === quality.key);
    return score ? [{ ...quality, ...score }] : [];
  });
}

/** A mean for people: two decimals, since four answers cannot say more. */
export function shownMean(mean: number): string {
  return mean.toFixed(2);
}
