import type { Alternative, ByAlternative } from "@/server/domain/first-role/model";
import type { Arrangement, Direction, Label } from "@/server/domain/first-role/recommend";
import type { TeamContext } from "@/server/infra/context";

export const PAGE_SIZE = 25;

type Row = {
  id: string;
  madeOn: string;
  madeBy: string | null;
  respondents: number;
  answers: string;
  first: Alternative;
  direction: Direction;
  arrangement: Arrangement;
  label: Label;
  margin: number | null;
  scores: ByAlternative;
  setKey: string;
  setName: string | null;
  total: number;
};

/** A page of a team's saved results, the newest first. */
export function listRows({ db, org, team }: TeamContext, page: number, size = PAGE_SIZE) {
  return db.$queryRaw<Row[]>`
    SELECT r.id, r.made_on::text AS "madeOn", r.respondents::int AS respondents, r.answers,
      CASE WHEN p.erased_at IS NULL THEN p.name END AS "madeBy",
      x->>'first' AS first, x->>'direction' AS direction, x->>'arrangement' AS arrangement,
      x->>'label' AS label, (x->>'margin')::float8 AS margin, x->'scores' AS scores,
      r.weight_set_key AS "setKey", w.name AS "setName", count(*) OVER ()::int AS total
    FROM public.first_role_run r
    JOIN public.person p ON p.org_id = r.org_id AND p.id = r.made_by_id
    LEFT JOIN public.weight_set w ON w.org_id = r.org_id AND w.id = r.weight_set_id
    CROSS JOIN LATERAL (SELECT r.result->'recommendation') AS y(x)
    WHERE r.org_id = ${org.id}::uuid AND r.team_id = ${team.id}::uuid
    ORDER BY r.made_on DESC, r.id DESC LIMIT ${size} OFFSET ${(page - 1) * size}`;
}
