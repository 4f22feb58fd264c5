/** The facts that say how far a plan has come; each is the moment it happened, or null. */
export type PlanFacts = Readonly<{
  openedAt: Date | null;
  ctoSubmittedAt: Date | null;
  cioSubmittedAt: Date | null;
  revealedAt: Date | null;
  agreedAt: Date | null;
}>;

export const PLAN_STAGES = ["draft", "rating", "revealed", "agreed"] as const;
export type PlanStage = (typeof PLAN_STAGES)[number];

/** The parts of a plan, in the order in which they are worked through. */
export const PLAN_STEPS = ["demand", "hubs", "rate", "reveal", "agree"] as const;
export type PlanStep = (typeof PLAN_STEPS)[number];

export const HUBS_AT_LEAST = 2;
export const HUBS_AT_MOST = 30;

/** How far a plan has come. */
export function stageOf({ openedAt, revealedAt, agreedAt }: PlanFacts): PlanStage {
  if (agreedAt) return "agreed";
  if (revealedAt) return "revealed";
  return openedAt ? "rating" : "draft";
}

/** Whether hubs and weights may change: until one side has handed in, and nobody's work would be undone. */
export function canChangeHubs({ ctoSubmittedAt, cioSubmittedAt }: PlanFacts): boolean {
  return ctoSubmittedAt === null && cioSubmittedAt === null;
}

/** The part of a plan to open with: where the next thing is to be done. */
export function stepFor(stage: PlanStage, has: { demands: number; hubs: number }): PlanStep {
  if (stage === "rating") return "rate";
  if (stage === "revealed") return "reveal";
  if (stage === "agreed") return "agree";
  return has.demands > 0 ? "hubs" : "demand";
}
