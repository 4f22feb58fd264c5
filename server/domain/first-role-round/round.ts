/** People asked in one round. */
export const RESPONDENTS = { fewest: 2, most: 30 } as const;

/** Where a round stands; the facts behind it are stored, this is read off them. */
export type RoundState = "waiting" | "revealed" | "concluded" | "cancelled";

export type RoundFacts = Readonly<{
  revealedAt: unknown;
  concludedAt: unknown;
  cancelledAt: unknown;
}>;

/** The state of a round: cancelled and concluded are final, and a round is concluded once revealed. */
export function roundState(round: RoundFacts): RoundState {
  if (round.cancelledAt) return "cancelled";
  if (round.concludedAt) return "concluded";
  return round.revealedAt ? "revealed" : "waiting";
}

/** Whether answers may be revealed: two at least, since one answer has nothing to differ from. */
export function canReveal(submitted: number): boolean {
  return submitted >= RESPONDENTS.fewest;
}
