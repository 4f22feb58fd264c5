import { roundState } from "@/server/domain/first-role-round/round";
import type { TeamContext } from "@/server/infra/context";

/** The team's open round for its page: how far it is, and whether this reader is asked; null without. */
export async function openRoundOf({ db, org, team, member }: TeamContext) {
  const round = await db.firstRoleRound.findFirst({
    where: { orgId: org.id, teamId: team.id, concludedAt: null, cancelledAt: null },
    include: { respondents: { select: { personId: true, submittedAt: true } } },
  });
  if (!round) return null;
  const own = round.respondents.find(({ personId }) => personId === member.personId);
  return {
    id: round.id,
    state: roundState(round),
    openedAt: round.openedAt,
    asked: round.respondents.length,
    submitted: round.respondents.filter(({ submittedAt }) => submittedAt !== null).length,
    own: own ? { hasSubmitted: own.submittedAt !== null } : null,
  };
}
