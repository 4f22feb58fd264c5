import { z } from "zod";
import { CUT_GROUPS, type CutGroup } from "@/server/domain/disclosure/rater-group";
import { type Soundness, soundnessOf } from "@/server/domain/disclosure/soundness";
import type { Cut } from "@/server/domain/disclosure/subject";
import type { RaterTotals } from "@/server/domain/statistics/moments";
import { optionCount } from "@/server/domain/statistics/scale";
import { itemsOf, type Layout } from "@/server/domain/statistics/sufficient";
import type { JobContext } from "@/server/infra/context";

const n = z.number();
const group = z.enum(CUT_GROUPS);
const counted = z.array(z.tuple([z.string(), group, n, n, n]));
const Aggregate = z.object({
  cuts: z.array(z.tuple([z.string(), group, z.boolean()])),
  totals: z.array(z.tuple([z.string(), group, n, n, n, n, n])),
  counts: counted,
  patterns: counted,
  levels: counted,
  teamTotals: z.array(z.tuple([z.string(), n, n, n, n, n])),
  comments: z.array(z.tuple([z.string(), n, group.nullable(), z.string()])),
  wholes: z.array(z.tuple([n, n, n, n])),
  wholeItems: z.array(z.tuple([n, n, n])),
  flags: z.tuple([n.nullable(), n.nullable(), n.nullable(), n.nullable(), n.nullable()]),
});

export type ToldCut = Readonly<{ subjectId: string; group: CutGroup; cut: Cut | null }>;
export type ToldComment = Readonly<{
  subjectId: string;
  question: number;
  group: CutGroup | null;
  body: string;
}>;

/** What the database tells of a rated cycle, once: `cut` is null where a group is too small. */
export type RatedAggregate = Readonly<{
  cuts: readonly ToldCut[];
  teams: ReadonlyMap<string, Readonly<Record<string, readonly RaterTotals[]>>>;
  comments: readonly ToldComment[];
  soundness: Soundness;
}>;

/** The one aggregate of a closed rated cycle. */
export async function aggregateRatings(
  { db }: Pick<JobContext, "db">,
  cycleId: string,
  layout: Layout,
): Promise<RatedAggregate> {
  const [row] = await db.$queryRaw<{ aggregate: unknown }[]>`
    SELECT app.aggregate_ratings(${cycleId}::uuid) AS aggregate`;
  return readAggregate(Aggregate.parse(row?.aggregate), layout);
}

function readAggregate(told: z.output<typeof Aggregate>, layout: Layout): RatedAggregate {
  const items = itemsOf(layout);
  // Positions count from 1 over the whole instrument, quality by quality.
  const item = (position: number) => items[position - 1] ?? `no item ${position}`;
  const quality = (position: number) => layout.qualities[position - 1]?.key ?? `no ${position}`;
  const of = <T extends readonly [string, CutGroup, ...unknown[]]>(rows: readonly T[]) =>
    Map.groupBy(rows, ([subject, cut]) => `${subject}:${cut}`);
  const [totals, counts] = [of(told.totals), of(told.counts)];
  const [patterns, levels] = [of(told.patterns), of(told.levels)];
  const cuts = told.cuts.map(([subjectId, name, isEnough]): ToldCut => {
    const key = `${subjectId}:${name}`;
    if (!isEnough) return { subjectId, group: name, cut: null };
    const cut: Cut = {
      group: name,
      totals: collect(totals.get(key), ([, , at, answered, raters, sum, sumSq]) => [
        quality(at),
        { answered, n: raters, sum, sumSq },
      ]),
      patterns: collect(patterns.get(key), ([, , at, mask, raters]) => [
        quality(at),
        { mask, raters },
      ]),
      counts: histograms(counts.get(key), item, layout.scale.min, optionCount(layout.scale)),
      levels: histograms(levels.get(key), quality, 1, 5),
    };
    return { subjectId, group: name, cut };
  });
  const teams = [...Map.groupBy(told.teamTotals, ([team]) => team)].map(
    ([team, rows]) =>
      [
        team,
        collect(rows, ([, at, answered, raters, sum, sumSq]): [string, RaterTotals] => [
          quality(at),
          { answered, n: raters, sum, sumSq },
        ]),
      ] as const,
  );
  return {
    cuts,
    teams: new Map(teams),
    comments: told.comments.map(([subjectId, question, name, body]) => {
      return { subjectId, question, group: name, body };
    }),
    soundness: readSoundness(told, layout),
  };
}

/** Sums over all complete forms of a quality, and how many forms look careless; of nobody by themselves. */
function readSoundness(
  { wholes, wholeItems, flags }: z.output<typeof Aggregate>,
  layout: Layout,
): Soundness {
  const places = new Map(itemsOf(layout).map((item, at) => [item, at + 1]));
  const sums = new Map(wholeItems.map(([place, sum, sumSq]) => [place, { sum, sumSq }]));
  const complete = wholes.flatMap(([place, raters, sum, sumSq]) => {
    const quality = layout.qualities[place - 1];
    if (!quality) return [];
    const items = quality.items.map(
      (item) => sums.get(places.get(item) ?? 0) ?? { sum: 0, sumSq: 0 },
    );
    return [[quality.key, { n: raters, total: { sum, sumSq }, items }] as const];
  });
  const [forms, flat, top, fast, either] = flags;
  const keys = layout.qualities.map(({ key }) => key);
  return soundnessOf(keys, new Map(complete), { forms, flat, top, fast, either });
}

function collect<Row, Value>(
  rows: readonly Row[] = [],
  entry: (row: Row) => readonly [string, Value],
): Record<string, Value[]> {
  const found: Record<string, Value[]> = {};
  for (const row of rows) {
    const [key, value] = entry(row);
    found[key] = [...(found[key] ?? []), value];
  }
  return found;
}

function histograms(
  rows: z.output<typeof counted> = [],
  key: (position: number) => string,
  first: number,
  options: number,
): Record<string, number[]> {
  const found: Record<string, number[]> = {};
  for (const [, , position, value, raters] of rows) {
    const name = key(position);
    const counts = found[name] ?? Array.from({ length: options }, () => 0);
    found[name] = counts.with(value - first, raters);
  }
  return found;
}
