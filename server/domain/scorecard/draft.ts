import type { AnswerKind, AnswerValue, Saved } from "./answer";

/** A form being filled in, as the server has it: one revision more with every change. */
export type Draft<K extends string = AnswerKind, V = AnswerValue> = Readonly<{
  revision: number;
  answers: readonly Saved<K, V>[];
}>;

/** One answer to save; `revision` is that answer's revision when last seen, 0 if never seen. */
export type AnswerPatch<K extends string = AnswerKind, V = AnswerValue> = Saved<K, V>;

/** Two values for one answer, given in two places: nothing is written until the person chooses. */
export type Conflict<K extends string = AnswerKind, V = AnswerValue> = Readonly<{
  kind: K;
  key: string;
  yours: V;
  saved: V;
  savedRevision: number;
}>;

/** What became of a patch. 'unchanged': the server had that value already, as after a repeated send. */
export type PatchResult<K extends string = AnswerKind, V = AnswerValue> =
  | Readonly<{ outcome: "applied" | "unchanged"; draft: Draft<K, V>; answer: Saved<K, V> }>
  | Readonly<{ outcome: "conflict"; draft: Draft<K, V>; conflict: Conflict<K, V> }>;

/**
 * Saves one answer. If the saved answer has moved on from the revision the patch knows and differs in
 * value, both are returned and nothing is overwritten; answers to other questions never conflict.
 */
export function applyPatch<K extends string, V>(
  draft: Draft<K, V>,
  patch: AnswerPatch<K, V>,
): PatchResult<K, V> {
  const saved = findAnswer(draft.answers, patch);
  if (saved?.value === patch.value) return { outcome: "unchanged", draft, answer: saved };
  if (saved && saved.revision !== patch.revision) {
    return { outcome: "conflict", draft, conflict: conflictOf(patch, saved) };
  }
  const answer = { ...patch, revision: draft.revision + 1 };
  const others = draft.answers.filter((other) => !isSamePlace(other, patch));
  return {
    outcome: "applied",
    draft: { revision: answer.revision, answers: [...others, answer] },
    answer,
  };
}

/**
 * Adds a patch to those not yet sent: one a question, with the newest value but the revision that was
 * seen first, so that what another device saved meanwhile is still noticed.
 */
export function queuePatch<K extends string, V>(
  unsent: readonly AnswerPatch<K, V>[],
  patch: AnswerPatch<K, V>,
): readonly AnswerPatch<K, V>[] {
  const earlier = findAnswer(unsent, patch);
  if (!earlier) return [...unsent, patch];
  return unsent.map((other) => (other === earlier ? { ...earlier, value: patch.value } : other));
}

/**
 * Joins answers that could not be sent with the draft the server has: `toSend` is safe to save,
 * `conflicts` need a choice, what the server has already is dropped. Order of `unsent` is no matter.
 */
export function mergeUnsent<K extends string, V>(
  draft: Draft<K, V>,
  unsent: readonly AnswerPatch<K, V>[],
): Readonly<{
  toSend: readonly AnswerPatch<K, V>[];
  conflicts: readonly Conflict<K, V>[];
}> {
  const toSend: AnswerPatch<K, V>[] = [];
  const conflicts: Conflict<K, V>[] = [];
  for (const patch of unsent) {
    const result = applyPatch(draft, patch);
    if (result.outcome === "applied") toSend.push(patch);
    if (result.outcome === "conflict") conflicts.push(result.conflict);
  }
  return { toSend, conflicts };
}

/** The patch that keeps the person's own value over the saved one, or null where the saved one stays. */
export function resolveConflict<K extends string, V>(
  conflict: Conflict<K, V>,
  keep: "yours" | "saved",
): AnswerPatch<K, V> | null {
  if (keep === "saved") return null;
  const { kind, key, yours, savedRevision } = conflict;
  return { kind, key, value: yours, revision: savedRevision };
}

type Place = Readonly<{ kind: string; key: string }>;

function findAnswer<K extends string, V>(
  answers: readonly Saved<K, V>[],
  place: Place,
): Saved<K, V> | undefined {
  return answers.find((answer) => isSamePlace(answer, place));
}

function conflictOf<K extends string, V>(
  { kind, key, value }: AnswerPatch<K, V>,
  saved: Saved<K, V>,
): Conflict<K, V> {
  return { kind, key, yours: value, saved: saved.value, savedRevision: saved.revision };
}

function isSamePlace(a: Place, b: Place): boolean {
  return a.kind === b.kind && a.key === b.key;
}
