/** What is known to have happened to an import; its state is read off these, never stored. */
export type ImportFacts = Readonly<{
  checkStartedAt: Date | null;
  checkedAt: Date | null;
  startedAt: Date | null;
  committedAt: Date | null;
  cancelledAt: Date | null;
  failedAt: Date | null;
  undoneAt: Date | null;
}>;

export type ImportState =
  | "uploaded"
  | "checking"
  | "checked"
  | "running"
  | "committed"
  | "cancelled"
  | "failed"
  | "undone";

/** The state of an import; the last of its facts in the order of an import's life decides. */
export function importState(facts: ImportFacts): ImportState {
  if (facts.undoneAt) return "undone";
  if (facts.committedAt) return "committed";
  if (facts.cancelledAt) return "cancelled";
  if (facts.failedAt) return "failed";
  if (facts.startedAt) return "running";
  if (facts.checkedAt) return "checked";
  return facts.checkStartedAt ? "checking" : "uploaded";
}

/** Whether background work is under way, so that a screen should ask again. */
export function isUnderWay(state: ImportState): boolean {
  return state === "checking" || state === "running";
}

/** Whether an import still stands in the way of the same file: it may become or is a cycle. */
export function holdsItsFile(state: ImportState): boolean {
  return state !== "cancelled" && state !== "failed" && state !== "undone";
}
