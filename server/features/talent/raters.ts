import { dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { likePattern } from "@/server/domain/field";
import type { TeamContext } from "@/server/infra/context";

/** Who could rate: members with an account, no viewers, who may read the team; the first 50 by name. */
export function findRaters(ctx: TeamContext, q: string) {
  return raterRows(ctx, q, null);
}

/** Refuses one person for both sides, and whoever could not open the plan. */
export async function refuseRaters(
  ctx: TeamContext,
  input: Readonly<{ ctoPersonId: string; cioPersonId: string }>,
): Promise<void> {
  const { ctoPersonId, cioPersonId } = input;
  if (ctoPersonId === cioPersonId) {
    throw new AppError("invalid", "talent-one-rater", { field: "cioPersonId" });
  }
  const found = await raterRows(ctx, "", [ctoPersonId, cioPersonId]);
  const missing = Object.entries({ ctoPersonId, cioPersonId }).find(
    ([, wanted]) => !found.some(({ id }) => id === wanted),
  );
  if (missing) throw new AppError("not-found", "talent-rater", { field: missing[0] });
}

function raterRows(ctx: TeamContext, q: string, ids: readonly string[] | null) {
  const { db, org, team } = ctx;
  const today = dayIn(org.timeZone, ctx.now);
  return db.$queryRaw<{ id: string; label: string }[]>`
    SELECT p.id, p.name AS label FROM public.person p
    JOIN public.member m ON m.org_id = p.org_id AND m.person_id = p.id
    WHERE p.org_id = ${org.id}::uuid AND p.erased_at IS NULL AND m.removed_at IS NULL
      AND m.role <> 'viewer' AND p.name ILIKE ${likePattern(q)}
      AND (${ids === null} OR p.id = ANY(${[...(ids ?? [])]}::uuid[]))
      AND (m.role IN ('owner', 'admin')
        OR EXISTS (SELECT 1 FROM public.team_membership b WHERE b.org_id = p.org_id
          AND b.person_id = p.id AND b.team_id = ANY(${[...team.path]}::uuid[])
          AND daterange(b.from_day, b.to_day, '[)') @> ${today}::date)
        OR EXISTS (SELECT 1 FROM public.team_grant g WHERE g.org_id = m.org_id AND g.member_id = m.id
          AND g.kind = 'lead' AND g.withdrawn_at IS NULL AND g.team_id = ANY(${[...team.path]}::uuid[]))
        OR EXISTS (SELECT 1 FROM public.holding h WHERE h.org_id = p.org_id AND h.person_id = p.id
          AND h.team_id = ANY(${[...team.path]}::uuid[])
          AND daterange(h.from_day, h.to_day, '[)') @> ${today}::date))
    ORDER BY lower(p.name), p.id LIMIT 50`;
}
