import { z } from "zod";

/** Self-ratings, ratings by others, or ratings brought in from a file. */
export const CycleKind = z.enum(["self", "rated", "imported"]);
export type CycleKind = z.infer<typeof CycleKind>;

/** What is known to have happened to a cycle; its state is read off these, never stored. */
export type CycleFacts = Readonly<{
  openedAt?: Date | null;
  closedAt?: Date | null;
  releasedAt?: Date | null;
  cancelledAt?: Date | null;
  withdrawnAt?: Date | null;
}>;

export type CycleState = "draft" | "open" | "closed" | "released" | "cancelled" | "withdrawn";
export type CycleMove = "open" | "close" | "release" | "cancel" | "withdraw";

type Moves = Readonly<Partial<Record<CycleState, readonly CycleMove[]>>>;

// Self cycles have no release; nobody answers an imported cycle, hence it is never open; answers that
// were given are never cancelled after closing; withdrawing before the release is undoing an import.
const MOVES: Readonly<Record<CycleKind, Moves>> = {
  self: { draft: ["open", "cancel"], open: ["close"] },
  rated: {
    draft: ["open", "cancel"],
    open: ["close", "cancel"],
    closed: ["release"],
    released: ["withdraw"],
  },
  imported: { draft: ["close", "cancel"], closed: ["release", "withdraw"], released: ["withdraw"] },
};

const FACT_OF_MOVE = {
  open: "openedAt",
  close: "closedAt",
  release: "releasedAt",
  cancel: "cancelledAt",
  withdraw: "withdrawnAt",
} as const satisfies Record<CycleMove, keyof CycleFacts>;

/** The state of a cycle; the last of its facts in the order of a cycle's life decides. */
export function cycleState(facts: CycleFacts): CycleState {
  if (facts.withdrawnAt) return "withdrawn";
  if (facts.cancelledAt) return "cancelled";
  if (facts.releasedAt) return "released";
  if (facts.closedAt) return "closed";
  return facts.openedAt ? "open" : "draft";
}

/** The moves that are legal now for a cycle of this kind. */
export function listCycleMoves(kind: CycleKind, facts: CycleFacts): readonly CycleMove[] {
  return MOVES[kind][cycleState(facts)] ?? [];
}

/** Whether the move is legal now for a cycle of this kind. */
export function canMoveCycle(kind: CycleKind, facts: CycleFacts, move: CycleMove): boolean {
  return listCycleMoves(kind, facts).includes(move);
}

/** The facts after the move made at `at`, or null when the move is not legal. */
export function moveCycle(
  kind: CycleKind,
  facts: CycleFacts,
  move: CycleMove,
  at: Date,
): CycleFacts | null {
  return canMoveCycle(kind, facts, move) ? { ...facts, [FACT_OF_MOVE[move]]: at } : null;
}

/** Whether answers are taken: only while open. */
export function isTakingAnswers(facts: CycleFacts): boolean {
  return cycleState(facts) === "open";
}

/** Whether its release may be read: not before the release and not after its withdrawal. */
export function isReleased(facts: CycleFacts): boolean {
  return cycleState(facts) === "released";
}
