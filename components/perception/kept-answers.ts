import { type FormValues, fittingValues } from "@/server/domain/perception/answer";

const PREFIX = "januscope-perception/";

/** Whose answers to which round; another account on the same device never sees them. */
export type AnswerOwner = Readonly<{ userId: string; roundId: string }>;

/** What this device keeps of a form that is not sent yet; nothing where the browser keeps nothing. */
export function readKept(
  owner: AnswerOwner,
  questions: readonly string[],
  positions: readonly string[],
): FormValues {
  try {
    const text = localStorage.getItem(keyOf(owner));
    return text ? fittingValues(JSON.parse(text), questions, positions) : {};
  } catch {
    return {};
  }
}

/** Keeps the answers on this device; false where the browser refuses. */
export function keep(owner: AnswerOwner, values: FormValues): boolean {
  try {
    localStorage.setItem(keyOf(owner), JSON.stringify(values));
    return true;
  } catch {
    return false;
  }
}

/** Forgets a form: it was received. */
export function forgetKept(owner: AnswerOwner): void {
  try {
    localStorage.removeItem(keyOf(owner));
  } catch {
    // Where nothing can be kept there is nothing to forget.
  }
}

/** Empties the store: on sign-out, whoever's answers they are. */
export function forgetAllKept(): void {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    for (const key of keys) localStorage.removeItem(key);
  } catch {
    // Where nothing can be kept there is nothing to forget.
  }
}

function keyOf({ userId, roundId }: AnswerOwner): string {
  return `${PREFIX}${userId}/${roundId}`;
}
