import type { CompleteRows } from "@/server/domain/statistics/alpha";
import type { RaterTotals } from "@/server/domain/statistics/moments";
import { optionCount, type Scale } from "@/server/domain/statistics/scale";

/** What is asked: the scale, and which items make up which quality. An item belongs to exactly one quality. */
export type Layout = {
  scale: Scale;
  qualities: readonly { key: string; items: readonly string[] }[];
};

/** Raters of a set of items, by how many they answered (1 … J; below half is delivered too, but not scored). */
export type TotalsRow = RaterTotals & { team: string; quality: string | null };

/** How often an option of an item was chosen in a team; options nobody chose may be missing. */
export type CountRow = { team: string; item: string; option: number; count: number };

/** Sums of an item over the team's raters who answered every item of the instrument. */
export type CompleteRow = { team: string; item: string; sum: number; sumSq: number };

/** All that a database has to aggregate; `quality: null` are the totals over all items of the instrument. */
export type SufficientRows = {
  totals: readonly TotalsRow[];
  counts: readonly CountRow[];
  complete: readonly CompleteRow[];
};

/** One team's sufficient statistics: every released figure follows from these. */
export type TeamStatistics = {
  team: string;
  qualities: Record<string, RaterTotals[]>;
  items: Record<string, number[]>;
  overall: RaterTotals[];
  complete: CompleteRows;
};

/** One rater's answers by item key; missing or null = not answered. */
export type RawRating = { team: string; answers: Readonly<Record<string, number | null>> };

/** Aggregated rows, team by team in order of first appearance; answers outside layout or scale throw RangeError. */
export function teamsFromRows(layout: Layout, rows: SufficientRows): TeamStatistics[] {
  const teams = new Map<string, TeamStatistics>();
  const teamOf = (team: string) => getOrSet(teams, team, () => emptyTeam(layout, team));
  const positions = new Map(itemsOf(layout).map((item, index) => [item, index]));
  for (const { team, quality, answered, n, sum, sumSq } of rows.totals) {
    const statistics = teamOf(team);
    const totals = quality === null ? statistics.overall : statistics.qualities[quality];
    known(totals, quality).push({ answered, n, sum, sumSq });
  }
  for (const { team, item, option, count } of rows.counts) {
    const counts = known(teamOf(team).items[item], item);
    const index = option - layout.scale.min;
    counts[index] = known(counts[index], option) + count;
  }
  const sums = new Map<string, { sum: number; sumSq: number }>();
  for (const { team, item, sum, sumSq } of rows.complete) {
    sums.set(`${known(positions.get(item), item)}:${team}`, { sum, sumSq });
  }
  for (const statistics of teams.values()) {
    statistics.complete = completeRowsOf(statistics, (index) =>
      sums.get(`${index}:${statistics.team}`),
    );
  }
  return [...teams.values()];
}

/** The same rows from raw ratings, one rating a rater and team: what a database has to deliver, in plain words. */
export function rowsFromRatings(layout: Layout, ratings: readonly RawRating[]): SufficientRows {
  const totals = new Map<string, TotalsRow>();
  const counts = new Map<string, CountRow>();
  const complete = new Map<string, CompleteRow>();
  const items = itemsOf(layout);
  const sets = [...layout.qualities, { key: null, items }];
  for (const { team, answers } of ratings) {
    for (const { key, items: asked } of sets) {
      const given = asked.map((item) => answers[item] ?? null).filter((answer) => answer !== null);
      if (given.length === 0) continue;
      const answered = given.length;
      const total = given.reduce((sum, answer) => sum + answer, 0);
      const row = getOrSet(totals, JSON.stringify([team, key, answered]), () => {
        return { team, quality: key, answered, n: 0, sum: 0, sumSq: 0 };
      });
      row.n += 1;
      row.sum += total;
      row.sumSq += total * total;
    }
    const isComplete = items.every((item) => (answers[item] ?? null) !== null);
    for (const item of items) {
      const option = answers[item] ?? null;
      if (option === null) continue;
      const count = { team, item, option, count: 0 };
      getOrSet(counts, JSON.stringify([team, item, option]), () => count).count += 1;
      if (!isComplete) continue;
      const row = getOrSet(complete, JSON.stringify([team, item]), () => {
        return { team, item, sum: 0, sumSq: 0 };
      });
      row.sum += option;
      row.sumSq += option * option;
    }
  }
  return {
    totals: [...totals.values()],
    counts: [...counts.values()],
    complete: [...complete.values()],
  };
}

/** All item keys of an instrument, quality by quality. */
export function itemsOf(layout: Layout): string[] {
  return layout.qualities.flatMap((quality) => quality.items);
}

function emptyTeam(layout: Layout, team: string): TeamStatistics {
  const options = optionCount(layout.scale);
  const items = itemsOf(layout);
  return {
    team,
    qualities: Object.fromEntries(layout.qualities.map(({ key }) => [key, []])),
    items: Object.fromEntries(items.map((item) => [item, Array<number>(options).fill(0)])),
    overall: [],
    complete: {
      n: 0,
      total: { sum: 0, sumSq: 0 },
      items: items.map(() => ({ sum: 0, sumSq: 0 })),
    },
  };
}

/** Raters who answered all items are one of the groups of totals, so only the items' own sums are delivered beside it. */
function completeRowsOf(
  { overall, complete }: TeamStatistics,
  sumsOf: (index: number) => { sum: number; sumSq: number } | undefined,
): CompleteRows {
  const all = overall.find(({ answered }) => answered === complete.items.length);
  if (all === undefined) return complete;
  return {
    n: all.n,
    total: { sum: all.sum, sumSq: all.sumSq },
    items: complete.items.map((_, index) => known(sumsOf(index), `complete item ${index + 1}`)),
  };
}

function known<T>(value: T | undefined, name: unknown): T {
  if (value === undefined) throw new RangeError(`not part of the instrument: ${String(name)}`);
  return value;
}

function getOrSet<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const present = map.get(key);
  if (present !== undefined) return present;
  const made = make();
  map.set(key, made);
  return made;
}
