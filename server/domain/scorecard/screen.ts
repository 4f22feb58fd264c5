import { type Answers, type AnswerValue, answersOf, type SavedAnswer } from "./answer";
import {
  type AnswerPatch,
  type Conflict,
  type Draft,
  mergeUnsent,
  queuePatch,
  resolveConflict,
} from "./draft";

/**
 * A self-rating on one screen: the draft as the server last told it, answers on their way there, and
 * those that clash with what another screen saved. A clashing answer stays in `unsent` until chosen.
 */
export type Screen = Readonly<{
  draft: Draft;
  unsent: readonly AnswerPatch[];
  conflicts: readonly Conflict[];
}>;

/** What the server says to a list of answers. `since`: what other screens saved meanwhile. */
export type Receipt = Readonly<{
  revision: number;
  saved: readonly SavedAnswer[];
  conflicts: readonly Conflict[];
  since: readonly SavedAnswer[];
}>;

type Place = Pick<AnswerPatch, "kind" | "key">;

/** A screen as it opens: what the device kept and the server does not have is unsent again. */
export function openScreen(draft: Draft, kept: readonly AnswerPatch[]): Screen {
  const { toSend, conflicts } = mergeUnsent(draft, kept);
  const clashing = kept.filter((patch) => conflicts.some((one) => isSamePlace(one, patch)));
  return { draft, unsent: [...toSend, ...clashing], conflicts };
}

/** One answer given on this screen. */
export function giveAnswer(screen: Screen, place: Place, value: AnswerValue): Screen {
  const { kind, key } = place;
  const revision = screen.draft.answers.find((one) => isSamePlace(one, place))?.revision ?? 0;
  return {
    ...screen,
    unsent: queuePatch(screen.unsent, { kind, key, value, revision }),
    conflicts: screen.conflicts.map((one) =>
      isSamePlace(one, place) ? { ...one, yours: value } : one,
    ),
  };
}

/** The answers that may be sent now: all unsent ones without a clash. */
export function answersToSend({ unsent, conflicts }: Screen): readonly AnswerPatch[] {
  return unsent.filter((patch) => !conflicts.some((one) => isSamePlace(one, patch)));
}

/**
 * The screen after the server answered to `sent`. What was changed again meanwhile stays unsent and
 * knows the revision just written, so that it does not clash with this screen's own earlier answer.
 */
export function takeReceipt(
  screen: Screen,
  sent: readonly AnswerPatch[],
  receipt: Receipt,
): Screen {
  const answers = [...receipt.since, ...receipt.saved].reduce(putAnswer, screen.draft.answers);
  const unsent = screen.unsent.flatMap((patch) => afterSending(patch, sent, receipt));
  const clashes = receipt.conflicts.map((one) => {
    const patch = unsent.find((other) => isSamePlace(other, one));
    return patch ? { ...one, yours: patch.value } : one;
  });
  const others = screen.conflicts.filter((one) => !clashes.some((two) => isSamePlace(one, two)));
  return {
    draft: { revision: receipt.revision, answers },
    unsent,
    conflicts: [...others, ...clashes],
  };
}

/** The screen after the person chose between two values for one answer. */
export function chooseValue(screen: Screen, conflict: Conflict, keep: "yours" | "saved"): Screen {
  const chosen = resolveConflict(conflict, keep);
  const others = screen.unsent.filter((patch) => !isSamePlace(patch, conflict));
  return {
    ...screen,
    unsent: chosen ? [...others, chosen] : others,
    conflicts: screen.conflicts.filter((one) => !isSamePlace(one, conflict)),
  };
}

/** What the screen shows: the draft, and over it what is on its way. */
export function shownAnswers({ draft, unsent }: Screen): Answers {
  return answersOf([...draft.answers, ...unsent]);
}

function afterSending(
  patch: AnswerPatch,
  sent: readonly AnswerPatch[],
  { saved }: Receipt,
): AnswerPatch[] {
  const written = saved.find((one) => isSamePlace(one, patch));
  if (!written || !sent.some((one) => isSamePlace(one, patch))) return [patch];
  return written.value === patch.value ? [] : [{ ...patch, revision: written.revision }];
}

function putAnswer(answers: readonly SavedAnswer[], answer: SavedAnswer): readonly SavedAnswer[] {
  return [...answers.filter((one) => !isSamePlace(one, answer)), answer];
}

function isSamePlace(a: Place, b: Place): boolean {
  return a.kind === b.kind && a.key === b.key;
}
