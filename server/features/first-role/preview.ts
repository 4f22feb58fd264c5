import { dayOfDate } from "@/server/domain/day";
import { changedResults } from "@/server/domain/first-role/compare-runs";
import type { Alternative, WeightSet } from "@/server/domain/first-role/model";
import type { OrgContext } from "@/server/infra/context";

const LOOKED_AT = 2_000;

type Row = {
  id: string;
  teamId: string;
  team: string;
  madeOn: Date;
  answers: string;
  first: Alternative;
};

/** Which saved results of the organisation would have another answer by this set; the newest 2,000. */
export async function previewChanges({ db, org }: OrgContext, set: WeightSet) {
  const rows = await db.$queryRaw<Row[]>`
    SELECT r.id, r.team_id AS "teamId", t.name AS team, r.made_on AS "madeOn", r.answers,
      r.result->'recommendation'->>'first' AS first
    FROM public.first_role_run r
    JOIN public.team t ON t.org_id = r.org_id AND t.id = r.team_id
    WHERE r.org_id = ${org.id}::uuid ORDER BY r.id DESC LIMIT ${LOOKED_AT}`;
  const changes = changedResults(
    rows.map(({ answers, first }) => ({ answers: [...answers], first })),
    set,
  );
  const changed = rows.flatMap(({ answers: _, first: _from, madeOn, ...row }, at) => {
    const change = changes[at];
    return change ? [{ ...row, madeOn: dayOfDate(madeOn), from: change.from, to: change.to }] : [];
  });
  return {
    looked: rows.length,
    changed: changed.sort((a, b) => a.team.localeCompare(b.team) || b.id.localeCompare(a.id)),
  };
}
