import { median } from "simple-statistics";
import type { AnswerKind, Answers } from "./answer";
import { type Questions, scoreScorecard } from "./score";

/** Seconds an answer takes before the person's own pace is known. */
export const DEFAULT_PACE_SECONDS = 12;

const PACE_BOUNDS_SECONDS = { min: 3, max: 60 };
const PAUSE_SECONDS = 300;
const ENOUGH_INTERVALS = 3;

/** One quality to fill in; 'not observed' counts as done. */
export type Step = Readonly<{ qualityKey: string; done: number; of: number; isDone: boolean }>;

/** One question without an answer yet. */
export type MissingAnswer = Readonly<{ qualityKey: string; kind: AnswerKind; key: string }>;

/** What the review before submitting says; `unscored` names qualities whose mean will be missing. */
export type Review = Readonly<{
  isComplete: boolean;
  canSubmit: boolean;
  missing: readonly MissingAnswer[];
  unscored: readonly string[];
}>;

/** The steps of a scorecard, one quality each: its items and, where it has one, its anchored scale. */
export function listSteps(instrument: Questions, answers: Answers): Step[] {
  return instrument.qualities.map((quality) => {
    const questions = questionsOf(quality);
    const done = questions.filter((question) => isAnswered(question, answers)).length;
    return {
      qualityKey: quality.key,
      done,
      of: questions.length,
      isDone: done === questions.length,
    };
  });
}

/** The index of the first step with something left to answer, or null when all are done. */
export function findFirstUnfinished(steps: readonly Step[]): number | null {
  const index = steps.findIndex((step) => !step.isDone);
  return index === -1 ? null : index;
}

/**
 * Seconds an answer takes this person: the median time between consecutive answers, kept within 3 to
 * 60; pauses over five minutes are left out and fewer than three intervals give the default of 12.
 */
export function estimatePace(answeredAt: readonly Date[]): number {
  const times = answeredAt.map((at) => at.getTime()).sort((a, b) => a - b);
  const intervals = times
    .slice(1)
    .map((time, index) => (time - (times[index] ?? time)) / 1000)
    .filter((seconds) => seconds <= PAUSE_SECONDS);
  if (intervals.length < ENOUGH_INTERVALS) return DEFAULT_PACE_SECONDS;
  const { min, max } = PACE_BOUNDS_SECONDS;
  return Math.min(max, Math.max(min, median(intervals)));
}

/** Whole minutes left, rounded up: answers still to give × seconds an answer ÷ 60. */
export function estimateMinutesLeft(steps: readonly Step[], paceSeconds: number): number {
  const remaining = steps.reduce((sum, step) => sum + step.of - step.done, 0);
  return Math.ceil((remaining * paceSeconds) / 60);
}

/** What is unanswered and unscored; a scorecard can be submitted once one quality has a mean. */
export function reviewScorecard(instrument: Questions, answers: Answers): Review {
  const missing = instrument.qualities.flatMap((quality) =>
    questionsOf(quality).filter((question) => !isAnswered(question, answers)),
  );
  const profile = scoreScorecard(instrument, answers);
  return {
    isComplete: missing.length === 0,
    canSubmit: profile.some((quality) => quality.mean !== null),
    missing,
    unscored: profile
      .filter((quality) => quality.mean === null)
      .map((quality) => quality.qualityKey),
  };
}

function questionsOf(quality: Questions["qualities"][number]): MissingAnswer[] {
  const items = quality.items.map(({ key }) => ({
    qualityKey: quality.key,
    kind: "item" as const,
    key,
  }));
  if (quality.anchors.length === 0) return items;
  return [...items, { qualityKey: quality.key, kind: "level" as const, key: quality.key }];
}

function isAnswered({ kind, key }: MissingAnswer, answers: Answers): boolean {
  return (kind === "item" ? answers.items : answers.levels).has(key);
}
