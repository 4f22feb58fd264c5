import type { CycleForm } from "../cycle-terms";
import { type Answers, type AnswerValue, answersOf, type Saved } from "../scorecard/answer";
import type { Questions } from "../scorecard/score";
import { readImportance } from "./importance";

/** How often rater and subject work together. */
export const TOGETHER = ["daily", "weekly", "monthly", "rarely"] as const;
export type Together = (typeof TOGETHER)[number];

/** The longest comment that is taken. */
export const COMMENT_MOST = 4000;

/**
 * What a rater fills in: answers, a comment by the number of its question, how often one works together, and
 * from managers what matters most in the role.
 */
export const RATING_KINDS = ["item", "level", "comment", "together", "importance"] as const;
export type RatingKind = (typeof RATING_KINDS)[number];
export type RatingEntry = Saved<RatingKind, AnswerValue | string>;

/** A form as a rater has filled it in so far. */
export type RatingForm = Readonly<{
  answers: Answers;
  comments: ReadonlyMap<number, string>;
  together: Together | null;
  /** Keys of qualities. */
  importance: readonly string[];
}>;

type Filled = Omit<RatingEntry, "revision">;

/** Sorts what was filled in; of two for the same place the later in the list counts. */
export function ratingFormOf(entries: readonly Filled[]): RatingForm {
  const comments = new Map<number, string>();
  let together: Together | null = null;
  let importance: readonly string[] = [];
  for (const { kind, key, value } of entries) {
    if (kind === "comment") comments.set(Number(key), String(value));
    if (kind === "together") together = TOGETHER.find((one) => one === value) ?? null;
    if (kind === "importance") importance = readImportance(String(value));
  }
  return { answers: answersOf(entries.filter(isAnswer)), comments, together, importance };
}

/** Whether an entry answers an item or an anchored scale. */
export function isAnswer<T extends Pick<Filled, "kind" | "value">>(
  entry: T,
): entry is T & { kind: "item" | "level"; value: AnswerValue } {
  return entry.kind === "item" || entry.kind === "level";
}

/**
 * What a cycle asks of an instrument: all of it, in a pulse the anchored scales alone, in a follow-up the one
 * behaviour that its subject chose.
 */
export function askedOf<Q extends Questions["qualities"][number]>(
  qualities: readonly Q[],
  form: CycleForm,
  itemKey: string | null,
): readonly Q[] {
  if (form === "pulse") return qualities.map((quality) => ({ ...quality, items: [] }));
  if (form === "full") return qualities;
  return qualities.flatMap((quality) => {
    const items = quality.items.filter(({ key }) => key === itemKey);
    return items.length === 0 ? [] : [{ ...quality, items, anchors: [] }];
  });
}

/**
 * The answers in the order of the instrument, as they are stored; not observed and open ones are null. A pulse
 * has no items, a follow-up no levels.
 */
export function arraysOf(
  { qualities }: Questions,
  form: CycleForm,
  { items, levels }: Answers,
): Readonly<{ items: (number | null)[]; levels: (number | null)[] }> {
  const all = qualities.flatMap((quality) => quality.items);
  return {
    items: form === "pulse" ? [] : all.map(({ key }) => numberOf(items.get(key))),
    levels: form === "behaviour" ? [] : qualities.map(({ key }) => numberOf(levels.get(key))),
  };
}

/** Whether there is enough to send: one answer that is a number. */
export function isSendable({ items, levels }: Answers): boolean {
  return [...items.values(), ...levels.values()].some((value) => typeof value === "number");
}

function numberOf(value: AnswerValue | undefined): number | null {
  return typeof value === "number" ? value : null;
}
