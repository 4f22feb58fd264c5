import { mean } from "simple-statistics";
import { type Answers, type AnswerValue, NOT_OBSERVED } from "./answer";

/** Share of a quality's items that must be answered before its mean is shown. */
export const ANSWERED_SHARE = 0.5;

/** What a scorecard asks: every instrument will do, also one without its wording. */
export type Questions = Readonly<{
  qualities: readonly Readonly<{
    key: string;
    items: readonly Readonly<{ key: string }>[];
    anchors: readonly unknown[];
  }>[];
}>;

/** A quality's mean on the item scale, or null below the share; `answered` of `of` items. */
export type QualityScore = Readonly<{ mean: number | null; answered: number; of: number }>;

/** A quality's items and, as a second measure kept apart, its anchored level or null. */
export type QualityProfile = QualityScore & Readonly<{ qualityKey: string; level: number | null }>;

/**
 * The mean of the answered items, unrounded, valid if at least half are answered: ceil(0.5 × items),
 * the 50 % rule of the Center for Creative Leadership. 'Not observed' counts as not answered.
 */
export function scoreQuality(values: readonly (AnswerValue | undefined)[]): QualityScore {
  const numbers = values.filter((value) => typeof value === "number");
  const isValid = numbers.length > 0 && numbers.length >= answersNeeded(values.length);
  return { mean: isValid ? mean(numbers) : null, answered: numbers.length, of: values.length };
}

/** How many of a quality's items must be answered: ceil(0.5 × items). */
export function answersNeeded(items: number): number {
  return Math.ceil(ANSWERED_SHARE * items);
}

/** One profile a quality, in the instrument's order; answers to unknown keys are left out. */
export function scoreScorecard(instrument: Questions, answers: Answers): QualityProfile[] {
  return instrument.qualities.map((quality) => ({
    qualityKey: quality.key,
    ...scoreQuality(quality.items.map(({ key }) => answers.items.get(key))),
    level: quality.anchors.length > 0 ? levelOf(answers.levels.get(quality.key)) : null,
  }));
}

function levelOf(value: AnswerValue | undefined): number | null {
  return value === undefined || value === NOT_OBSERVED ? null : value;
}
