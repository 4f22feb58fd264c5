import { type LeftOut, leftOutOf, teamLeftOut } from "@/server/domain/cycle-outlook/left-out";
import { mayTellTeam, type TeamSubject } from "@/server/domain/disclosure/rated-team";
import type { CutGroup, RaterGroup } from "@/server/domain/disclosure/rater-group";
import type { OrgContext } from "@/server/infra/context";
import type { RatedCycle } from "./stored";

type Subjects = readonly Readonly<{ id: string; isOwn: boolean }>[];

/** What a released subject's report leaves out; `hasComments` is null where no question was asked. */
export type SubjectLeftOut = Readonly<{ groups: readonly LeftOut[]; hasComments: boolean | null }>;

type Row = {
  subjectId: string;
  asked: RaterGroup[];
  cuts: { group: CutGroup; isTold: boolean; hidden: number }[];
  hasComments: boolean;
};

/**
 * What the release leaves out of each of these subjects' reports; of their own told to a subject as soon as
 * the report is shared with them. Read off the release, which tells no number of raters.
 */
export async function readLeftOut(
  { db, org }: OrgContext,
  { id, questions }: Pick<RatedCycle, "id" | "questions">,
  subjects: Subjects,
): Promise<ReadonlyMap<string, SubjectLeftOut>> {
  const others = subjects.filter(({ isOwn }) => !isOwn).map((one) => one.id);
  const rows = await db.$queryRaw<Row[]>`
    SELECT x.subject_id AS "subjectId",
      ARRAY(SELECT DISTINCT p.rater_group FROM public.participation p
        WHERE p.org_id = x.org_id AND p.subject_id = x.subject_id) AS asked,
      (SELECT coalesce(json_agg(json_build_object('group', c.rater_group, 'isTold', c.is_told,
          'hidden', c.hidden)), '[]')
        FROM (SELECT c.rater_group,
            bool_or(c.state <> 'suppressed' OR c.reason <> 'too-few') AS is_told,
            count(*) FILTER (WHERE c.level = 'quality' AND c.state = 'suppressed') AS hidden
          FROM public.subject_cell c WHERE c.org_id = x.org_id AND c.release_id = x.release_id
            AND c.subject_id = x.subject_id GROUP BY c.rater_group) c) AS cuts,
      EXISTS (SELECT 1 FROM public.release_comment k WHERE k.org_id = x.org_id
        AND k.release_id = x.release_id AND k.subject_id = x.subject_id
        AND k.rater_group IS DISTINCT FROM 'manager' AND k.rater_group IS DISTINCT FROM 'counterpart')
        AS "hasComments"
    FROM public.subject_release x
    JOIN public.release r ON r.org_id = x.org_id AND r.id = x.release_id AND r.cycle_id = ${id}::uuid
    WHERE x.org_id = ${org.id}::uuid AND x.subject_id = ANY(${subjects.map((one) => one.id)}::uuid[])
      AND (x.shared_at IS NOT NULL OR x.subject_id = ANY(${others}::uuid[]))`;
  return new Map(
    rows.map(({ subjectId, asked, cuts, hasComments }) => [
      subjectId,
      {
        groups: leftOutOf(asked, cuts),
        hasComments: questions.length === 0 ? null : hasComments,
      },
    ]),
  );
}

type TeamRow = {
  teamId: string;
  name: string;
  all: number;
  hidden: number;
  few: number;
  subjects: TeamSubject[];
};

/** Teams of whose figure in comparisons something is missing, and why; for those who run the cycle. */
export async function readTeamsLeftOut({ db, org }: OrgContext, cycleId: string) {
  const rows = await db.$queryRaw<TeamRow[]>`
    SELECT t.id AS "teamId", t.name, count(*)::int AS all,
      count(*) FILTER (WHERE c.state = 'suppressed')::int AS hidden,
      count(*) FILTER (WHERE c.reason = 'too-few')::int AS few,
      (SELECT json_agg(json_build_object('isBody', s.person_id IS NULL,
          'hasConsented', s.consented_at IS NOT NULL))
        FROM public.subject s WHERE s.org_id = r.org_id AND s.cycle_id = r.cycle_id
          AND s.team_id = t.id) AS subjects
    FROM public.release r
    JOIN public.release_cell c ON c.org_id = r.org_id AND c.release_id = r.id AND c.level = 'quality'
    JOIN public.team t ON t.org_id = c.org_id AND t.id = c.team_id
    WHERE r.org_id = ${org.id}::uuid AND r.cycle_id = ${cycleId}::uuid
    GROUP BY r.org_id, r.cycle_id, t.org_id, t.id ORDER BY lower(t.name), t.id LIMIT 500`;
  return rows.flatMap(({ teamId, name, subjects, ...cells }) => {
    const why = teamLeftOut(cells, mayTellTeam(subjects ?? []));
    return why ? [{ teamId, name, why, count: cells.hidden }] : [];
  });
}
