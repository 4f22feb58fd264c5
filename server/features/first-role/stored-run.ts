import { dateOfDay, dayIn, dayOfDate } from "@/server/domain/day";
import { formatAnswers } from "@/server/domain/first-role/answers";
import type { QuestionSpread } from "@/server/domain/first-role/respondents";
import {
  type NewRun,
  RULES_VERSION,
  type StoredResult,
} from "@/server/domain/first-role-round/stored-result";
import type { OrgContext, TeamContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import { type SqlPart, sql } from "@/server/infra/sql";
import { namedSet, type SetInUse } from "./set-in-use";

type Row = {
  id: string;
  madeOn: Date;
  madeBy: string | null;
  answers: string;
  respondents: number;
  spread: QuestionSpread[] | null;
  result: StoredResult;
  rulesVersion: string;
  setKey: string;
  ownSet: { id: string; key: string; name: string; definition: unknown } | null;
};

/** A saved run of a team, with its result as it was made; null where the team has none of that id. */
export function readRun(ctx: TeamContext, id: string) {
  return findRun(ctx, sql`r.id = ${id}::uuid`);
}

/** The last result that a team had by the end of a day; null where it had none. */
export function latestRun(ctx: TeamContext, day: string) {
  return findRun(ctx, sql`r.made_on <= ${day}::date`);
}

async function findRun({ db, org, team }: TeamContext, which: SqlPart) {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT r.id, r.made_on AS "madeOn", r.answers, r.respondents::int AS respondents,
      r.differences AS spread, r.result, r.rules_version AS "rulesVersion",
      CASE WHEN p.erased_at IS NULL THEN p.name END AS "madeBy", r.weight_set_key AS "setKey",
      CASE WHEN w.id IS NOT NULL THEN json_build_object('id', w.id, 'key', w.key, 'name', w.name,
        'definition', w.definition) END AS "ownSet"
    FROM public.first_role_run r
    JOIN public.person p ON p.org_id = r.org_id AND p.id = r.made_by_id
    LEFT JOIN public.weight_set w ON w.org_id = r.org_id AND w.id = r.weight_set_id
    WHERE r.org_id = ${org.id}::uuid AND r.team_id = ${team.id}::uuid AND ${which}
    ORDER BY r.made_on DESC, r.id DESC LIMIT 1`;
  if (!row) return null;
  const { setKey, ownSet, ...run } = row;
  const { set, ...weightSet } = namedSet(setKey, ownSet);
  return { ...run, madeOn: dayOfDate(row.madeOn), answers: [...row.answers], weightSet, set };
}

/** Keeps a result for a team, for good. */
export async function storeRun(
  ctx: OrgContext,
  teamId: string,
  run: NewRun,
  { id: weightSetId, key: weightSetKey }: SetInUse,
): Promise<string> {
  const id = newId();
  await ctx.db.firstRoleRun.create({
    data: {
      orgId: ctx.org.id,
      id,
      teamId,
      madeOn: dateOfDay(dayIn(ctx.org.timeZone, ctx.now)),
      madeById: ctx.member.personId,
      answers: formatAnswers(run.answers),
      respondents: run.respondents,
      ...(run.spread
        ? { differences: run.spread.map((one) => ({ ...one, counts: [...one.counts] })) }
        : {}),
      weightSetId,
      weightSetKey,
      result: JSON.parse(JSON.stringify(run.result)),
      rulesVersion: RULES_VERSION,
    },
  });
  const target = { kind: "first-role-run", id };
  const details = { teamId, respondents: run.respondents, weightSet: weightSetKey };
  await ctx.audit({ verb: "first-role.saved", target, details });
  return id;
}
