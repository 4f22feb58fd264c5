import type { z } from "zod";
import { indicesOf } from "@/server/domain/convergence/indices";
import { dayIn } from "@/server/domain/day";
import { monthsBefore } from "@/server/domain/finding/record";
import type { FirstRoleDirection } from "@/server/domain/finding/tie";
import { covers, reachOf } from "@/server/domain/permission";
import { evidenceFor } from "@/server/features/findings/evidence";
import { loadStructure } from "@/server/features/structure/load";
import type { TeamContext } from "@/server/infra/context";
import type { ReadConvergence } from "./schema";

/** How far back the dotted needles stand unless another day is asked for. */
const GHOST_MONTHS = 3;

/**
 * Where both roles of a team look on a day and what they share, with all that its figures and findings
 * rest on, and where the needles stood on an earlier day.
 */
export async function getConvergence(ctx: TeamContext, input: z.output<typeof ReadConvergence>) {
  const { team, org, member } = ctx;
  const today = dayIn(org.timeZone, ctx.now);
  const on = input.on ?? today;
  const since = input.since ?? monthsBefore(on, GHOST_MONTHS);
  const structure = await loadStructure(ctx, team.id, on);
  const evidence = await evidenceFor(ctx, team.id, on);
  const earlier = indicesOf(await loadStructure(ctx, team.id, since), { perceived: {} });
  const edit = reachOf(member, "structure.edit");
  return {
    team: { id: team.id, name: team.name },
    today,
    on,
    since,
    canEdit: team.archivedAt === null && edit !== null && covers(edit, team.path),
    structure,
    evidence,
    earlier: { outward: earlier.gazeOutward, inward: earlier.gazeInward },
    firstRole: await firstRoleOf(ctx, on),
  };
}

// The last answer that the team kept by that day.
async function firstRoleOf(
  { db, org, team }: TeamContext,
  day: string,
): Promise<FirstRoleDirection | null> {
  const [run] = await db.$queryRaw<{ direction: FirstRoleDirection }[]>`
    SELECT r.result->'recommendation'->>'direction' AS direction
    FROM public.first_role_run r
    WHERE r.org_id = ${org.id}::uuid AND r.team_id = ${team.id}::uuid AND r.made_on <= ${day}::date
    ORDER BY r.made_on DESC, r.id DESC LIMIT 1`;
  return run?.direction ?? null;
}
