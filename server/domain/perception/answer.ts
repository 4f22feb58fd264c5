/** What a respondent says of one responsibility: a position's id, nobody, or that they do not know. */
export type Choice = Readonly<
  { choice: "position"; positionId: string } | { choice: "nobody" | "unsure"; positionId: null }
>;

/** One row of a form as it is sent. */
export type GivenAnswer = Choice & Readonly<{ responsibilityId: string }>;

/** Values of a form's radio buttons by responsibility: a position's id or one of the two words. */
export type FormValues = Readonly<Record<string, string>>;

export const NOBODY = "nobody";
export const UNSURE = "unsure";

/** The form as sent: one answer for each question; a row left open counts as 'I do not know'. */
export function answersOf(questions: readonly string[], values: FormValues): GivenAnswer[] {
  return questions.map((responsibilityId) => {
    const value = values[responsibilityId] ?? UNSURE;
    if (value === NOBODY || value === UNSURE) {
      return { responsibilityId, choice: value, positionId: null };
    }
    return { responsibilityId, choice: "position", positionId: value };
  });
}

/** Kept values that still fit the form: what is no longer asked, or cannot be chosen, is dropped. */
export function fittingValues(
  kept: unknown,
  questions: readonly string[],
  positions: readonly string[],
): FormValues {
  if (typeof kept !== "object" || kept === null) return {};
  const open = new Set([...positions, NOBODY, UNSURE]);
  const pairs = Object.entries(kept).filter(
    ([question, value]) => questions.includes(question) && open.has(value),
  );
  return Object.fromEntries(pairs);
}
