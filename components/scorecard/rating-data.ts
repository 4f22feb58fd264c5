import type { SelfWording } from "@/server/domain/instrument/self-wording";
import type { SavedAnswer } from "@/server/domain/scorecard/answer";

/** What the form gets from the server; the screen goes on from there by itself. */
export type RatingData = Readonly<{
  org: string;
  scorecard: string;
  userId: string;
  revision: number;
  answers: readonly SavedAnswer[];
  answeredAt: readonly Date[];
  words: SelfWording;
}>;

export type RatingQuality = SelfWording["qualities"][number];
export type RatingScale = SelfWording["scale"];
