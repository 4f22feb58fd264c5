/** The letters that an organisation sends. */
export const LETTERS = [
  "invitation",
  "rating-invitation",
  "rating-reminder",
  "report-ready",
  "study-invitation",
] as const;
export type LetterKind = (typeof LETTERS)[number];

/** `given`: on its way or sent; which of both it is would tell something. */
export type LetterState = "queued" | "sent" | "given" | "failed";

type Facts = Readonly<{ kind: LetterKind; sentAt: Date | null; failedAt: Date | null }>;

const ASKING: readonly LetterKind[] = ["rating-invitation", "rating-reminder", "study-invitation"];

/**
 * How far a letter has come. One that asks for answers is not sent once there is nothing left to answer: whether
 * it went would tell who has answered.
 */
export function letterState({ kind, sentAt, failedAt }: Facts): LetterState {
  if (sentAt === null && failedAt !== null) return "failed";
  if (ASKING.includes(kind)) return "given";
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

export type Letter = Readonly<{
  id: string;
  kind: LetterKind;
  createdAt: Date;
  recipient: string | null;
  state: LetterState;
}>;

/** Letters whose recipients are not told, as one line for each kind, moment and state, with their number. */
export function gatherLetters(letters: readonly Letter[]): (Letter & { count: number })[] {
  const lines = new Map<string, Letter & { count: number }>();
  for (const letter of letters) {
    const { id, kind, createdAt, recipient, state } = letter;
    const key = recipient === null ? `${kind} ${createdAt.getTime()} ${state}` : id;
    lines.set(key, { ...(lines.get(key) ?? letter), count: (lines.get(key)?.count ?? 0) + 1 });
  }
  return [...lines.values()];
}
