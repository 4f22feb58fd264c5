import { type AnswerKind, type Answers, type AnswerValue, answersOf, type Saved } from "./answer";
import {
  type AnswerPatch,
  type Conflict,
  type Draft,
  mergeUnsent,
  queuePatch,
  resolveConflict,
} from "./draft";

/**
 * A form on one screen: the draft as the server last told it, answers on their way there, and
 * those that clash with what another screen saved. A clashing answer stays in `unsent` until chosen.
 */
export type Screen<K extends string = AnswerKind, V = AnswerValue> = Readonly<{
  draft: Draft<K, V>;
  unsent: readonly AnswerPatch<K, V>[];
  conflicts: readonly Conflict<K, V>[];
}>;

/** What the server says to a list of answers. `since`: what other screens saved meanwhile. */
export type Receipt<K extends string = AnswerKind, V = AnswerValue> = Readonly<{
  revision: number;
  saved: readonly Saved<K, V>[];
  conflicts: readonly Conflict<K, V>[];
  since: readonly Saved<K, V>[];
}>;

type Place<K extends string> = Readonly<{ kind: K; key: string }>;

/** A screen as it opens: what the device kept and the server does not have is unsent again. */
export function openScreen<K extends string, V>(
  draft: Draft<K, V>,
  kept: readonly AnswerPatch<K, V>[],
): Screen<K, V> {
  const { toSend, conflicts } = mergeUnsent(draft, kept);
  const clashing = kept.filter((patch) => conflicts.some((one) => isSamePlace(one, patch)));
  return { draft, unsent: [...toSend, ...clashing], conflicts };
}

/** One answer given on this screen. */
export function giveAnswer<K extends string, V>(
  screen: Screen<K, V>,
  place: Place<K>,
  value: V,
): Screen<K, V> {
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
export function answersToSend<K extends string, V>({
  unsent,
  conflicts,
}: Screen<K, V>): readonly AnswerPatch<K, V>[] {
  return unsent.filter((patch) => !conflicts.some((one) => isSamePlace(one, patch)));
}

/**
 * The screen after the server answered to `sent`. What was changed again meanwhile stays unsent and
 * knows the revision just written, so that it does not clash with this screen's own earlier answer.
 */
export function takeReceipt<K extends string, V>(
  screen: Screen<K, V>,
  sent: readonly AnswerPatch<K, V>[],
  receipt: Receipt<K, V>,
): Screen<K, V> {
  const answers = [...receipt.since, ...receipt.saved].reduce(
    putAnswer<K, V>,
    screen.draft.answers,
  );
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
export function chooseValue<K extends string, V>(
  screen: Screen<K, V>,
  conflict: Conflict<K, V>,
  keep: "yours" | "saved",
): Screen<K, V> {
  const chosen = resolveConflict(conflict, keep);
  const others = screen.unsent.filter((patch) => !isSamePlace(patch, conflict));
  return {
    ...screen,
    unsent: chosen ? [...others, chosen] : others,
    conflicts: screen.conflicts.filter((one) => !isSamePlace(one, conflict)),
  };
}

/** What the screen shows, in a list where of two for one place the later counts. */
export function shownEntries<K extends string, V>({
  draft,
  unsent,
}: Screen<K, V>): readonly Saved<K, V>[] {
  return [...draft.answers, ...unsent];
}

/** What the screen shows: the draft, and over it what is on its way. */
export function shownAnswers(screen: Screen): Answers {
  return answersOf(shownEntries(screen));
}

function afterSending<K extends string, V>(
  patch: AnswerPatch<K, V>,
  sent: readonly AnswerPatch<K, V>[],
  { saved }: Receipt<K, V>,
): AnswerPatch<K, V>[] {
  const written = saved.find((one) => isSamePlace(one, patch));
  if (!written || !sent.some((one) => isSamePlace(one, patch))) return [patch];
  return written.value === patch.value ? [] : [{ ...patch, revision: written.revision }];
}

function putAnswer<K extends string, V>(
  answers: readonly Saved<K, V>[],
  answer: Saved<K, V>,
): readonly Saved<K, V>[] {
  return [...answers.filter((one) => !isSamePlace(one, answer)), answer];
}

function isSamePlace(a: Place<string>, b: Place<string>): boolean {
  return a.kind === b.kind && a.key === b.key;
}
