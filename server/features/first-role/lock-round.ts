import { AppError } from "@/server/domain/error";
import { type RoundState, roundState } from "@/server/domain/first-role-round/round";
import type { OrgContext } from "@/server/infra/context";

type Locked = {
  teamId: string;
  revealedAt: Date | null;
  concludedAt: Date | null;
  cancelledAt: Date | null;
};

const REFUSED = {
  revealed: "first-role-round-revealed",
  concluded: "first-role-round-revealed",
  cancelled: "first-role-round-cancelled",
  waiting: "first-role-round-waiting",
} as const satisfies Record<RoundState, string>;

/** Holds a round until the transaction ends, so that nobody answers while it is revealed or ended. */
export async function lockRound(
  { db, org }: Pick<OrgContext, "db" | "org">,
  id: string,
): Promise<{ teamId: string; state: RoundState }> {
  const [row] = await db.$queryRaw<Locked[]>`
    SELECT team_id AS "teamId", revealed_at AS "revealedAt", concluded_at AS "concludedAt",
      cancelled_at AS "cancelledAt"
    FROM public.first_role_round
    WHERE org_id = ${org.id}::uuid AND id = ${id}::uuid FOR UPDATE`;
  if (!row) throw new AppError("not-found");
  return { teamId: row.teamId, state: roundState(row) };
}

/** Refuses, in the words of the state it is in, a round that is not in the state wanted. */
export function demandState(state: RoundState, wanted: RoundState): void {
  if (state !== wanted) throw new AppError("conflict", REFUSED[state]);
}
