import {
  type SeatedSubject,
  type TeamOutlook,
  teamOutlook,
} from "@/server/domain/cycle-outlook/team";
import type { OrgContext } from "@/server/infra/context";
import { CAN_RATE, type RatedCycle } from "./stored";

export type TeamForecast = TeamOutlook &
  Readonly<{ teamId: string; name: string; subjects: number; hasBody: boolean }>;

type Row = Readonly<{
  subjectId: string;
  teamId: string;
  team: string;
  isBody: boolean;
  hasConsented: boolean;
  canAgree: boolean;
  seats: SeatedSubject["seats"];
}>;

/**
 * What closing now and what waiting would show of each team, in numbers; teams in which whoever asks is
 * rated are not told of.
 */
export async function readTeamOutlooks(
  { db, org }: OrgContext,
  cycle: Pick<RatedCycle, "id" | "groupThreshold" | "teamThreshold">,
  own: ReadonlySet<string>,
): Promise<TeamForecast[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT s.id AS "subjectId", s.team_id AS "teamId", t.name AS team, s.person_id IS NULL AS "isBody",
      s.consented_at IS NOT NULL AS "hasConsented",
      coalesce(x.erased_at IS NULL AND y.removed_at IS NULL AND y.id IS NOT NULL, false) AS "canAgree",
      (SELECT coalesce(json_agg(json_build_object('group', g.rater_group, 'done', g.done, 'open', g.open)), '[]')
        FROM (SELECT p.rater_group,
            coalesce(array_agg(p.person_id) FILTER (WHERE p.done_on IS NOT NULL), '{}') AS done,
            coalesce(array_agg(p.person_id) FILTER (WHERE p.done_on IS NULL AND p.declined_on IS NULL
              AND ${CAN_RATE}), '{}') AS open
          FROM public.participation p
          JOIN public.person e ON e.org_id = p.org_id AND e.id = p.person_id
          LEFT JOIN public.member m ON m.org_id = e.org_id AND m.person_id = e.id
          WHERE p.org_id = s.org_id AND p.subject_id = s.id GROUP BY p.rater_group) g) AS seats
    FROM public.subject s JOIN public.team t ON t.org_id = s.org_id AND t.id = s.team_id
    LEFT JOIN public.person x ON x.org_id = s.org_id AND x.id = s.person_id
    LEFT JOIN public.member y ON y.org_id = x.org_id AND y.person_id = x.id
    WHERE s.org_id = ${org.id}::uuid AND s.cycle_id = ${cycle.id}::uuid
    ORDER BY lower(t.name), t.id, s.id LIMIT 2000`;
  return [...Map.groupBy(rows, ({ teamId }) => teamId)].flatMap(([teamId, subjects]) => {
    if (subjects.some(({ subjectId }) => own.has(subjectId))) return [];
    const hasBody = subjects.some(({ isBody }) => isBody);
    const place = { teamId, name: subjects[0]?.team ?? "", subjects: subjects.length, hasBody };
    return [{ ...place, ...teamOutlook(subjects, cycle) }];
  });
}
