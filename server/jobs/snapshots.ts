import "server-only";
import { dayIn } from "@/server/domain/day";
import { keepAutomatic } from "@/server/features/timeline/snapshots";
import type { JobContext } from "@/server/infra/context";
import { inJob } from "./in-job";
import type { JobHandler } from "./job-handler";
import { queueEach } from "./queue-each";

/** An A moved: what the team's structure is by now becomes the automatic snapshot of the day. */
export const keepAfterChange: JobHandler = async ({ orgId, id }) => {
  if (orgId === null) throw new Error("a team belongs to an organisation");
  await inJob(orgId, async (ctx) => {
    await keepAutomatic(ctx, id, "change");
  });
};

/**
 * The daily look at structure: without an organisation it queues one job for each, with one it keeps
 * this month's snapshot of every team that has none yet, and today's of every team whose A moves today
 * because somebody said so earlier. Safe to repeat.
 */
export const keepDaily: JobHandler = async ({ orgId }) => {
  if (orgId === null) return queueEach("structure.daily");
  const due = await inJob(orgId, listDue);
  for (const { teamId, kind } of due) {
    await inJob(orgId, async (ctx) => {
      await keepAutomatic(ctx, teamId, kind);
    });
  }
};

type Due = { teamId: string; kind: "change" | "monthly" };

async function listDue({ db, org, now }: JobContext): Promise<Due[]> {
  const today = dayIn(org.timeZone, now);
  return db.$queryRaw<Due[]>`
    SELECT t.id AS "teamId", CASE WHEN m.has_one THEN 'change' ELSE 'monthly' END AS kind
    FROM public.team t
    CROSS JOIN LATERAL (SELECT EXISTS (SELECT 1 FROM public.snapshot s
      WHERE s.org_id = t.org_id AND s.team_id = t.id AND s.kind = 'monthly'
        AND s.taken_on >= date_trunc('month', ${today}::date)) AS has_one) m
    WHERE t.org_id = ${org.id}::uuid AND t.archived_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM public.snapshot s WHERE s.org_id = t.org_id AND s.team_id = t.id
        AND s.kind <> 'manual' AND s.taken_on = ${today}::date)
      AND (NOT m.has_one AND EXISTS (SELECT 1 FROM public.position p
          WHERE p.org_id = t.org_id AND p.team_id = t.id AND p.from_day <= ${today}::date)
        OR EXISTS (SELECT 1 FROM public.ownership_change c WHERE c.org_id = t.org_id
          AND c.team_id = t.id AND c.from_day = ${today}::date
          AND (c.letters_before LIKE '%A%') <> (c.letters_after LIKE '%A%')))`;
}
