/** The answer of someone who has not seen the behaviour; never scored as a number. */
export const NOT_OBSERVED = "not-observed" as const;

/** A whole number on the scale, or 'not observed'. */
export type AnswerValue = number | typeof NOT_OBSERVED;

/** Whether a value is a whole number on a scale, or 'not observed'. */
export function isOnScale(
  value: unknown,
  { min, max }: Readonly<{ min: number; max: number }>,
): value is AnswerValue {
  if (value === NOT_OBSERVED) return true;
  return typeof value === "number" && Number.isInteger(value) && value >= min && value <= max;
}

/** What is answered: an item, by its key, or a quality's anchored scale, by the quality's key. */
export type AnswerKind = "item" | "level";

/** Something filled in and saved, with the revision of its form that wrote it. */
export type Saved<Kind extends string, Value> = Readonly<{
  kind: Kind;
  key: string;
  value: Value;
  revision: number;
}>;

/** One answer as saved. */
export type SavedAnswer = Saved<AnswerKind, AnswerValue>;

/** Answers by item key and by quality key, apart, because the two measures are never mixed. */
export type Answers = Readonly<{
  items: ReadonlyMap<string, AnswerValue>;
  levels: ReadonlyMap<string, AnswerValue>;
}>;

/** Sorts saved answers by what they answer; of two for the same thing the later in the list counts. */
export function answersOf(saved: Iterable<Omit<SavedAnswer, "revision">>): Answers {
  const items = new Map<string, AnswerValue>();
  const levels = new Map<string, AnswerValue>();
  for (const { kind, key, value } of saved) (kind === "item" ? items : levels).set(key, value);
  return { items, levels };
}
