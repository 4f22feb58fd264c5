/** The letters that an organisation sends. */
export const LETTERS = [
  "invitation",
  "rating-invitation",
  "rating-reminder",
  "report-ready",
] as const;
export type LetterKind = (typeof LETTERS)[number];

/** `given`: on its way or sent; which of both it is would tell something. */
export type LetterState = "queued" | "sent" | "given" | "failed";

type Facts = Readonly<{ kind: LetterKind; sentAt: Date | null; failedAt: Date | null }>;

/**
 * How far a letter has come. A letter to a rater is not sent once there is nothing left to answer: whether it
 * went would tell who has answered.
 */
export function letterState({ kind, sentAt, failedAt }: Facts): LetterState {
  if (sentAt === null && failedAt !== null) return "failed";
  if (kind === "rating-invitation" || kind === "rating-reminder") return "given";
  return sentAt === null ? "queued" : "sent";
}

/**
 * Whether a reader may see to whom a letter went: never a reminder, which tells who had not answered, and no
 * invitation to rate where they are rated themselves.
 */
export function showsRecipient(kind: LetterKind, isRatedThere: boolean): boolean {
  if (kind === "rating-reminder") return false;
  return kind !== "rating-invitation" || !isRatedThere;
}
