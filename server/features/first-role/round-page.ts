import type { z } from "zod";
import { AppError } from "@/server/domain/error";
import type { WeightSet } from "@/server/domain/first-role/model";
import { spreadOf } from "@/server/domain/first-role/respondents";
import { listDifferences } from "@/server/domain/first-role-round/difference";
import { canReveal } from "@/server/domain/first-role-round/round";
import { covers, reachOf } from "@/server/domain/permission";
import type { OrgContext } from "@/server/infra/context";
import type { OneRound } from "./schema";
import { readRound } from "./stored-round";

/**
 * A round: who has answered while it waits; once revealed, where the respondents lie apart and who said
 * what. For the team's readers and for everybody who was asked.
 */
export async function getRound(ctx: OrgContext, input: z.output<typeof OneRound>) {
  const round = await readRound(ctx, input.round);
  const own = round?.respondents.find(({ personId }) => personId === ctx.member.personId);
  if (!round || !(own || covers(ctx.reach, round.team.path))) throw new AppError("not-found");
  const { id, key, name, set } = round.used;
  const manage = reachOf(ctx.member, "first-role.manage");
  const submitted = round.respondents.filter(({ hasSubmitted }) => hasSubmitted).length;
  return {
    team: { id: round.team.id, name: round.team.name },
    round: {
      id: round.id,
      state: round.state,
      openedAt: round.openedAt,
      openedBy: round.openedBy,
      runId: round.runId,
    },
    respondents: round.respondents.map((one) => ({
      personId: one.personId,
      name: one.name,
      hasSubmitted: one.hasSubmitted,
      isSelf: one === own,
    })),
    submitted,
    canReveal: canReveal(submitted),
    canManage: manage !== null && covers(manage, round.team.path),
    weightSet: { id, key, name },
    set,
    revealed: round.revealedAt ? await readRevealed(ctx, round.id, set) : null,
  };
}

// Where the round is not revealed the database gives no answers but one's own, whatever is asked here.
async function readRevealed({ db, org }: OrgContext, roundId: string, set: WeightSet) {
  const rows = await db.firstRoleAnswer.findMany({
    where: { orgId: org.id, roundId, respondent: { submittedAt: { not: null } } },
    orderBy: { personId: "asc" },
  });
  const respondents = rows.map((row) => ({ id: row.personId, answers: [...row.answers] }));
  const spread = spreadOf(
    respondents.map(({ answers }) => answers),
    set,
  );
  return {
    differences: listDifferences(spread, respondents, set),
    agreed: spread.filter(({ range }) => range === 0).length,
  };
}
