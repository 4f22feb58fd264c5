import { z } from "zod";
import { nearestDifference, publishQuestion } from "@/server/domain/perception/publish";
import type { JobContext } from "@/server/infra/context";
import { settleNotifications } from "@/server/infra/notify";
import { storedResult } from "./results";

const Counts = z.array(
  z.object({
    responsibilityId: z.string(),
    sizes: z.array(z.number()).nullable(),
    choices: z.array(z.object({ positionId: z.string().nullable(), count: z.number() })).nullable(),
    unsure: z.number().nullable(),
  }),
);

/**
 * Closes a round whose last day is over, and makes the results of a closed one: once, frozen. Does
 * nothing where a round is still open, cancelled, or has its results.
 */
export async function publishRound(ctx: JobContext, roundId: string): Promise<void> {
  const { db, org } = ctx;
  const [due] = await db.$queryRaw<{ isClosed: boolean }[]>`
    SELECT app.close_perception(${roundId}::uuid) AS "isClosed"`;
  const target = { kind: "perception", id: roundId };
  if (due?.isClosed) {
    await settleNotifications(ctx, ["perception-asked"], roundId);
    await ctx.audit({ verb: "perception.closed", target });
  }
  // A job that was taken for dead may still be at work; the second waits, and then finds it done.
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('perception:' || ${roundId}, 0))`;
  const [round] = await db.$queryRaw<{ teamId: string; options: number }[]>`
    SELECT r.team_id AS "teamId", (SELECT count(*)::int FROM public.perception_option o
      WHERE o.org_id = r.org_id AND o.round_id = r.id) AS options
    FROM public.perception_round r
    WHERE r.org_id = ${org.id}::uuid AND r.id = ${roundId}::uuid
      AND r.closed_at IS NOT NULL AND r.aggregated_at IS NULL`;
  if (!round) return;
  const difference = await findDifference(ctx, roundId, round.teamId);
  const [row] = await db.$queryRaw<{ counts: unknown }[]>`
    SELECT app.aggregate_perception(${roundId}::uuid) AS counts`;
  // 'Nobody' is one more that could be chosen.
  const options = round.options + 1;
  const published = Counts.parse(row?.counts).map((one) =>
    publishQuestion(one, options, difference),
  );
  const rows = JSON.stringify(published.map(storedResult));
  await db.$executeRaw`
    INSERT INTO public.perception_result (org_id, round_id, responsibility_id, state, reason, n, unsure,
      clarity, is_clear, counts, majority, majority_position_id)
    SELECT ${org.id}::uuid, ${roundId}::uuid, x."responsibilityId", x.state, x.reason, x.n, x.unsure,
      x.clarity, x."isClear", nullif(x.counts, 'null'), x.majority, x."majorityPositionId"
    FROM jsonb_to_recordset(${rows}::jsonb) AS x("responsibilityId" uuid, state text, reason text,
      n smallint, unsure smallint, clarity float8, "isClear" boolean, counts jsonb, majority text,
      "majorityPositionId" uuid)`;
  const suppressed = published.filter(({ state }) => state === "suppressed").length;
  await ctx.audit({
    verb: "perception.published",
    target,
    details: { published: published.length - suppressed, suppressed },
  });
}

// Earlier rounds that told figures: what those say and this one would say can be subtracted.
async function findDifference({ db, org }: JobContext, roundId: string, teamId: string) {
  const rows = await db.$queryRaw<{ roundId: string; people: string[] }[]>`
    SELECT r.id AS "roundId", array_agg(i.person_id) FILTER (WHERE i.done_on IS NOT NULL) AS people
    FROM public.perception_round r
    JOIN public.perception_invitation i ON i.org_id = r.org_id AND i.round_id = r.id
    WHERE r.org_id = ${org.id}::uuid AND r.team_id = ${teamId}::uuid
      AND (r.id = ${roundId}::uuid OR EXISTS (SELECT 1 FROM public.perception_result x
        WHERE x.org_id = r.org_id AND x.round_id = r.id AND x.state NOT IN ('coarse', 'suppressed')))
    GROUP BY r.id`;
  const own = rows.find((row) => row.roundId === roundId)?.people ?? [];
  const earlier = rows.filter((row) => row.roundId !== roundId).map(({ people }) => people ?? []);
  return nearestDifference(own, earlier);
}
