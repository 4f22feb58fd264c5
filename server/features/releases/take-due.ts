import { ASKING } from "@/server/domain/notification";
import type { JobContext } from "@/server/infra/context";
import { settleNotifications } from "@/server/infra/notify";

export type DueCycle = Readonly<{
  id: string;
  instrumentId: string;
  groupThreshold: number;
  teamThreshold: number;
  isHeld: boolean;
}>;

/** The cycle, closed if its last day is over, where its release is due and not made; held until the transaction ends. */
export async function takeDue(ctx: JobContext, cycleId: string): Promise<DueCycle | null> {
  const { db, org } = ctx;
  // A job that was taken for dead may still be at work; the second waits, and then finds it done. Releases of
  // one organisation follow each other: each has to see what the one before told of the same raters.
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('releases:' || ${org.id}, 0))`;
  const [closed] = await db.$queryRaw<{ isClosed: boolean }[]>`
    SELECT app.close_cycle(${cycleId}::uuid) AS "isClosed"`;
  if (closed?.isClosed) {
    await settleNotifications(ctx, ASKING, cycleId);
    await ctx.audit({ verb: "cycle.closed", target: { kind: "cycle", id: cycleId } });
  }
  const [due] = await db.$queryRaw<DueCycle[]>`
    SELECT c.id, c.instrument_id AS "instrumentId", c.group_threshold AS "groupThreshold",
      c.team_threshold AS "teamThreshold", c.is_held AS "isHeld"
    FROM public.cycle c
    WHERE c.org_id = ${org.id}::uuid AND c.id = ${cycleId}::uuid AND c.kind = 'rated'
      AND c.closed_at IS NOT NULL AND c.aggregated_at IS NULL AND c.cancelled_at IS NULL
      AND c.withdrawn_at IS NULL AND (c.releases_on IS NULL OR c.releases_on <= app.today())`;
  return due ?? null;
}
