import type { CycleTerms } from "@/server/domain/cycle-terms";
import { dayIn } from "@/server/domain/day";
import type { RaterGroup } from "@/server/domain/disclosure/rater-group";
import type { OrgContext } from "@/server/infra/context";
import { listInstruments } from "./instruments";
import { CAN_RATE } from "./stored";

/**
 * What the form for a new cycle offers: the instruments that can be asked, earlier cycles and what a copy of
 * each would hold, and today's day.
 */
export async function getOpening({ db, org, now }: OrgContext) {
  const instruments = await listInstruments({ db, org });
  const earlier = await listEarlier({ db, org });
  return { today: dayIn(org.timeZone, now), instruments, earlier };
}

export type Opening = Awaited<ReturnType<typeof getOpening>>;

type Earlier = Readonly<{
  id: string;
  name: string;
  form: CycleTerms["form"];
  questions: number;
  raterGroups: RaterGroup[];
  groupThreshold: number;
  teamThreshold: number;
  commentThreshold: number;
  subjects: number;
  raters: number;
}>;

function listEarlier({ db, org }: Pick<OrgContext, "db" | "org">) {
  return db.$queryRaw<Earlier[]>`
    SELECT c.id, c.name, c.form, cardinality(c.questions)::int AS questions,
      c.rater_groups AS "raterGroups", c.group_threshold::int AS "groupThreshold",
      c.team_threshold::int AS "teamThreshold", c.comment_threshold::int AS "commentThreshold",
      (SELECT count(*)::int FROM public.subject s
        LEFT JOIN public.person e ON e.org_id = s.org_id AND e.id = s.person_id
        LEFT JOIN public.team t ON t.org_id = s.org_id AND t.id = s.team_id
        WHERE s.org_id = c.org_id AND s.cycle_id = c.id AND CASE WHEN s.person_id IS NULL
          THEN t.archived_at IS NULL ELSE e.erased_at IS NULL END) AS subjects,
      (SELECT count(*)::int FROM public.nomination n
        JOIN public.person e ON e.org_id = n.org_id AND e.id = n.person_id
        LEFT JOIN public.member m ON m.org_id = e.org_id AND m.person_id = e.id
        WHERE n.org_id = c.org_id AND n.cycle_id = c.id AND n.approved_at IS NOT NULL
          AND ${CAN_RATE}) AS raters
    FROM public.cycle c
    WHERE c.org_id = ${org.id}::uuid AND c.kind = 'rated' AND c.cancelled_at IS NULL
    ORDER BY c.created_at DESC, c.id DESC LIMIT 50`;
}
