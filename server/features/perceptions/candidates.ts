import { dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import type { TeamContext } from "@/server/infra/context";

export type Candidate = Readonly<{ id: string; name: string; isInTeam: boolean }>;

/** Who can be asked: members, not viewers, who are in the team or above it, lead it or run the organisation. */
export function listCandidates({ db, org, team, now }: TeamContext): Promise<Candidate[]> {
  const today = dayIn(org.timeZone, now);
  const path = [...team.path];
  return db.$queryRaw<Candidate[]>`
    SELECT * FROM (
      SELECT p.id, p.name, m.role,
        EXISTS (SELECT 1 FROM public.team_membership x WHERE x.org_id = p.org_id AND x.person_id = p.id
          AND x.team_id = ${team.id}::uuid AND daterange(x.from_day, x.to_day, '[)') @> ${today}::date)
        OR EXISTS (SELECT 1 FROM public.holding h WHERE h.org_id = p.org_id AND h.person_id = p.id
          AND h.team_id = ${team.id}::uuid
          AND daterange(h.from_day, h.to_day, '[)') @> ${today}::date) AS "isInTeam",
        EXISTS (SELECT 1 FROM public.team_membership x WHERE x.org_id = p.org_id AND x.person_id = p.id
          AND x.team_id = ANY(${path}::uuid[])
          AND daterange(x.from_day, x.to_day, '[)') @> ${today}::date)
        OR EXISTS (SELECT 1 FROM public.team_grant g WHERE g.org_id = m.org_id AND g.member_id = m.id
          AND g.kind = 'lead' AND g.withdrawn_at IS NULL
          AND g.team_id = ANY(${path}::uuid[])) AS is_above
      FROM public.member m JOIN public.person p ON p.org_id = m.org_id AND p.id = m.person_id
      WHERE m.org_id = ${org.id}::uuid AND m.removed_at IS NULL AND m.role <> 'viewer'
        AND p.erased_at IS NULL
    ) c WHERE c."isInTeam" OR c.is_above OR c.role IN ('owner', 'admin')
    ORDER BY c."isInTeam" DESC, lower(c.name), c.id LIMIT 200`;
}

/** Refuses people who cannot be asked, as they are sent by no screen of ours. */
export async function refuseStrangers(ctx: TeamContext, personIds: readonly string[]) {
  const open = new Set((await listCandidates(ctx)).map(({ id }) => id));
  if (personIds.some((id) => !open.has(id))) {
    throw new AppError("invalid", "perception-person", { field: "personIds" });
  }
}
