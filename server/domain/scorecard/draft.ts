import type { AnswerKind, AnswerValue, SavedAnswer } from "./answer";

/** A scorecard being filled in, as the server has it: one revision more with every change. */
export type Draft = Readonly<{ revision: number; answers: readonly SavedAnswer[] }>;

/** One answer to save; `revision` is that answer's revision when last seen, 0 if never seen. */
export type AnswerPatch = SavedAnswer;

/** Two values for one answer, given in two places: nothing is written until the person chooses. */
export type Conflict = Readonly<{
  kind: AnswerKind;
  key: string;
  yours: AnswerValue;
  saved: AnswerValue;
  savedRevision: number;
}>;

/** What became of a patch. 'unchanged': the server had that value already, as after a repeated send. */
export type PatchResult =
  | Readonly<{ outcome: "applied" | "unchanged"; draft: Draft; answer: SavedAnswer }>
  | Readonly<{ outcome: "conflict"; draft: Draft; conflict: Conflict }>;

/**
 * Saves one answer. If the saved answer has moved on from the revision the patch knows and differs in
 * value, both are returned and nothing is overwritten; answers to other questions never conflict.
 */
export function applyPatch(draft: Draft, patch: AnswerPatch): PatchResult {
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
export function queuePatch(
  unsent: readonly AnswerPatch[],
  patch: AnswerPatch,
): readonly AnswerPatch[] {
  const earlier = findAnswer(unsent, patch);
  if (!earlier) return [...unsent, patch];
  return unsent.map((other) => (other === earlier ? { ...earlier, value: patch.value } : other));
}

/**
 * Joins answers that could not be sent with the draft the server has: `toSend` is safe to save,
 * `conflicts` need a choice, what the server has already is dropped. Order of `unsent` is no matter.
 */
export function mergeUnsent(
  draft: Draft,
  unsent: readonly AnswerPatch[],
): Readonly<{ toSend: readonly AnswerPatch[]; conflicts: readonly Conflict[] }> {
  const toSend: AnswerPatch[] = [];
  const conflicts: Conflict[] = [];
  for (const patch of unsent) {
    const result = applyPatch(draft, patch);
    if (result.outcome === "applied") toSend.push(patch);
    if (result.outcome === "conflict") conflicts.push(result.conflict);
  }
  return { toSend, conflicts };
}

/** The patch that keeps the person's own value over the saved one, or null where the saved one stays. */
export function resolveConflict(conflict: Conflict, keep: "yours" | "saved"): AnswerPatch | null {
  if (keep === "saved") return null;
  const { kind, key, yours, savedRevision } = conflict;
  return { kind, key, value: yours, revision: savedRevision };
}

type Place = Readonly<{ kind: AnswerKind; key: string }>;

function findAnswer(answers: readonly SavedAnswer[], place: Place): SavedAnswer | undefined {
  return answers.find((answer) => isSamePlace(answer, place));
}

function conflictOf({ kind, key, value }: AnswerPatch, saved: SavedAnswer): Conflict {
  return { kind, key, yours: value, saved: saved.value, savedRevision: saved.revision };
}

function isSamePlace(a: Place, b: Place): boolean {
  return a.kind === b.kind && a.key === b.key;
}
