import { z } from "zod";
import type { Layout, SufficientRows } from "@/server/domain/statistics/sufficient";
import type { JobContext } from "@/server/infra/context";

const count = z.number();
const Aggregate = z.object({
  tooFew: z.array(z.string()),
  totals: z.array(z.tuple([z.string(), count.nullable(), count, count, count, count])),
  counts: z.array(z.tuple([z.string(), count, count, count])),
  complete: z.array(z.tuple([z.string(), count, count, count])),
});

/** What the database tells of a cycle, once: rows of teams with enough raters, ids of the others. */
export type CycleAggregate = Readonly<{ rows: SufficientRows; tooFew: readonly string[] }>;

/** An instrument as the statistics know it, in the order of its positions. */
export async function readLayout(
  db: JobContext["db"],
  orgId: string,
  instrumentId: string,
): Promise<Layout> {
  const instrument = await db.instrument.findUniqueOrThrow({
    where: { orgId_id: { orgId, id: instrumentId } },
    select: {
      scaleMin: true,
      scaleMax: true,
      qualities: {
        orderBy: { position: "asc" },
        select: { key: true, items: { orderBy: { position: "asc" }, select: { key: true } } },
      },
    },
  });
  const qualities = instrument.qualities.map(({ key, items }) => ({
    key,
    items: items.map((item) => item.key),
  }));
  return { scale: { min: instrument.scaleMin, max: instrument.scaleMax }, qualities };
}

/**
 * The one aggregate of a closed cycle. `withheld` are teams whose forms come from too few raters;
 * the database leaves out the others below the cycle's threshold by itself.
 */
export async function aggregateCycle(
  { db }: Pick<JobContext, "db">,
  cycleId: string,
  layout: Layout,
  withheld: readonly string[],
): Promise<CycleAggregate> {
  const [row] = await db.$queryRaw<{ aggregate: unknown }[]>`
    SELECT app.aggregate_cycle(${cycleId}::uuid, ${[...withheld]}::uuid[]) AS aggregate`;
  const { tooFew, totals, counts, complete } = Aggregate.parse(row?.aggregate);
  // Positions count from 1 over the whole instrument, quality by quality.
  const items = layout.qualities.flatMap((quality) => quality.items);
  const item = (position: number) => items[position - 1] ?? String(position);
  const quality = (position: number) =>
    layout.qualities[position - 1]?.key ?? `no quality ${position}`;
  return {
    tooFew,
    rows: {
      totals: totals.map(([team, position, answered, n, sum, sumSq]) => {
        return {
          team,
          quality: position === null ? null : quality(position),
          answered,
          n,
          sum,
          sumSq,
        };
      }),
      counts: counts.map(([team, position, option, n]) => {
        return { team, item: item(position), option, count: n };
      }),
      complete: complete.map(([team, position, sum, sumSq]) => {
        return { team, item: item(position), sum, sumSq };
      }),
    },
  };
}
