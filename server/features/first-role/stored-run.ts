import { dateOfDay, dayIn, dayOfDate } from "@/server/domain/day";
import { formatAnswers } from "@/server/domain/first-role/answers";
import type { QuestionSpread } from "@/server/domain/first-role/respondents";
import {
  type NewRun,
  RULES_VERSION,
  type StoredResult,
} from "@/server/domain/first-role-round/stored-result";
import type { OrgContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import { namedSet, type SetInUse } from "./set-in-use";

type Db = OrgContext["db"];
type Row = NonNullable<Awaited<ReturnType<typeof findRun>>>;

/** A saved run by its id within one team, with who saved it and its weight set. */
export function findRun(db: Db, orgId: string, teamId: string, id: string) {
  return db.firstRoleRun.findFirst({
    where: { orgId, id, teamId },
    include: { madeBy: { select: { name: true, erasedAt: true } }, weightSet: true },
  });
}

/** A run as screens read it: the result as it was made, never computed anew. */
export function asRun(row: Row) {
  const { id, key, name, set } = namedSet(row.weightSetKey, row.weightSet);
  return {
    id: row.id,
    madeOn: dayOfDate(row.madeOn),
    madeBy: row.madeBy.erasedAt ? null : row.madeBy.name,
    answers: [...row.answers],
    respondents: row.respondents,
    // Written by storeRun in these two shapes, and a run is never changed.
    spread: row.differences as QuestionSpread[] | null,
    result: row.result as unknown as StoredResult,
    rulesVersion: row.rulesVersion,
    weightSet: { id, key, name },
    set,
  };
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
