import type { OrgContext } from "@/server/infra/context";
import type { StoredReport } from "./stored";

/**
 * How many were asked, how many of them from outside, and how many the subject proposed, as raters were told
 * before their first question: of whom one has to know to weigh what is said.
 */
export async function countAsked({ db, org }: OrgContext, { subjectId }: StoredReport) {
  const [counts] = await db.$queryRaw<{ all: number; outside: number; bySubject: number }[]>`
    SELECT count(*)::int AS all,
      count(*) FILTER (WHERE EXISTS (
        SELECT 1 FROM public.rater_link l WHERE l.org_id = p.org_id AND l.cycle_id = p.cycle_id
          AND l.person_id = p.person_id))::int AS outside,
      count(*) FILTER (WHERE n.proposed_by_id = x.user_id)::int AS "bySubject"
    FROM public.participation p
    JOIN public.subject s ON s.org_id = p.org_id AND s.id = p.subject_id
    LEFT JOIN public.person x ON x.org_id = s.org_id AND x.id = s.person_id
    LEFT JOIN public.nomination n ON n.org_id = p.org_id AND n.subject_id = p.subject_id
      AND n.person_id = p.person_id
    WHERE p.org_id = ${org.id}::uuid AND p.subject_id = ${subjectId}::uuid`;
  if (!counts) throw new Error("an aggregate has one row");
  return counts;
}
