import type { z } from "zod";
import { AppError } from "@/server/domain/error";
import { figuresOf } from "@/server/domain/first-role-round/fork";
import type { OrgContext } from "@/server/infra/context";
import { previewChanges } from "./preview";
import type { OneSet } from "./schema";
import { currentSet, ownSet, SHIPPED_SET } from "./set-in-use";

/** The shipped weight set and the organisation's own, the newest first, each with the runs made by it. */
export async function listSets(ctx: OrgContext) {
  const { db, org } = ctx;
  const rows = await db.$queryRaw<ListedSet[]>`
    SELECT w.id, w.key, w.name, w.based_on AS "basedOn", w.created_at AS "createdAt",
      w.published_at AS "publishedAt", CASE WHEN p.erased_at IS NULL THEN p.name END AS "createdBy",
      (SELECT count(*)::int FROM public.first_role_run r
        WHERE r.org_id = w.org_id AND r.weight_set_id = w.id) AS runs
    FROM public.weight_set w
    JOIN public.person p ON p.org_id = w.org_id AND p.id = w.created_by_id
    WHERE w.org_id = ${org.id}::uuid
    ORDER BY w.published_at DESC NULLS FIRST, w.id DESC LIMIT 200`;
  const runs = await db.firstRoleRun.count({
    where: { orgId: org.id, weightSetKey: SHIPPED_SET.key, weightSetId: null },
  });
  const { key } = await currentSet(ctx);
  return { current: key, shipped: { key: SHIPPED_SET.key, runs }, sets: rows };
}

/** One of the organisation's own sets, what it was copied from, and what it would change if it counted. */
export async function getSet(ctx: OrgContext, input: z.output<typeof OneSet>) {
  const { db, org } = ctx;
  const row = await db.weightSet.findFirst({ where: { orgId: org.id, id: input.set } });
  if (!row) throw new AppError("not-found");
  const base =
    row.basedOn === SHIPPED_SET.key
      ? null
      : await db.weightSet.findFirst({ where: { orgId: org.id, key: row.basedOn } });
  const { set } = ownSet(row);
  const { key } = await currentSet(ctx);
  return {
    id: row.id,
    key: row.key,
    name: row.name,
    version: row.version,
    publishedAt: row.publishedAt,
    isCurrent: row.key === key,
    set,
    base: { key: row.basedOn, figures: figuresOf(base ? ownSet(base).set : SHIPPED_SET.set) },
    preview: await previewChanges(ctx, set),
  };
}

type ListedSet = {
  id: string;
  key: string;
  name: string;
  basedOn: string;
  createdAt: Date;
  publishedAt: Date | null;
  createdBy: string | null;
  runs: number;
};
