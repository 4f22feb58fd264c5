import { can } from "@/server/domain/permission";
import type { OrgContext } from "@/server/infra/context";
import { listSharedScorecards } from "./shared";

/** One's own self-ratings, newest first, whether there is a cycle to rate in, and others' shared ones. */
export async function listScorecards(ctx: OrgContext) {
  const { db, user, member } = ctx;
  const own = await db.selfScorecard.findMany({
    where: { userId: user.userId },
    orderBy: [{ submittedAt: { sort: "desc", nulls: "first" } }, { startedAt: "desc" }],
    select: { id: true, startedAt: true, submittedAt: true, sharedWith: true, revision: true },
  });
  const open = await db.cycle.count({ where: { kind: "self", closedAt: null } });
  const shared = await listSharedScorecards(ctx);
  return {
    timeZone: ctx.org.timeZone,
    own,
    canRate: open > 0 && can(member, "scorecard.rate"),
    shared: shared.filter(({ isAuthor }) => !isAuthor),
  };
}
