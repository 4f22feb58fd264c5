import { dayOfDate } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import type { OrgContext } from "@/server/infra/context";

/** Changes of the organisation's copy follow one another. */
export async function lockCatalogue({ db, org }: OrgContext): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('catalogue:' || ${org.id}, 0))`;
}

/** A responsibility as it is now with its versions in order; refused where somebody changed it since. */
export async function currentResponsibility(
  { db, org }: OrgContext,
  { responsibility, version }: { responsibility: string; version: number },
) {
  const row = await db.responsibility.findUnique({
    where: { orgId_id: { orgId: org.id, id: responsibility } },
    include: { versions: { orderBy: { fromDay: { sort: "asc", nulls: "first" } } } },
  });
  if (!row) throw new AppError("not-found");
  if (row.version !== version) throw new AppError("stale");
  return {
    ...row,
    ...daysOf(row),
    versions: row.versions.map((one) => ({ ...one, ...daysOf(one) })),
  };
}

/** Refuses the name of another responsibility that is in use on or after a day. */
export async function refuseName(
  { db, org }: OrgContext,
  name: string,
  day: string,
  except: string | null,
): Promise<void> {
  const taken = await db.$queryRaw<{ id: string }[]>`
    SELECT r.id FROM public.responsibility r
    JOIN public.responsibility_version v ON v.org_id = r.org_id AND v.responsibility_id = r.id
    WHERE r.org_id = ${org.id}::uuid AND r.id IS DISTINCT FROM ${except}::uuid
      AND (r.to_day IS NULL OR r.to_day > ${day}::date)
      AND (v.to_day IS NULL OR v.to_day > ${day}::date)
      AND EXISTS (SELECT 1 FROM jsonb_each(v.wording) w WHERE lower(w.value->>'name') = lower(${name}))`;
  if (taken.length > 0) {
    throw new AppError("conflict", "responsibility-name-taken", { field: "name" });
  }
}

function daysOf(row: { fromDay: Date | null; toDay: Date | null }) {
  return {
    fromDay: row.fromDay && dayOfDate(row.fromDay),
    toDay: row.toDay && dayOfDate(row.toDay),
  };
}
