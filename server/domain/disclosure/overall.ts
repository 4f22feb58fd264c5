import { isPublished, type PublishedCell, type ReleaseCell } from "@/server/domain/disclosure/cell";
import { scoredTotals } from "@/server/domain/disclosure/release";
import { agreementFrom } from "@/server/domain/disclosure/thresholds";
import { cronbachAlpha, mergeCompleteRows } from "@/server/domain/statistics/alpha";
import { type Moments, momentsOfTotals } from "@/server/domain/statistics/moments";
import { anova } from "@/server/domain/statistics/reliability";
import { itemsOf, type Layout, type TeamStatistics } from "@/server/domain/statistics/sufficient";

/** A release's figures over all its published teams, all items as one scale; null where not defined. */
export type ReleaseOverall = {
  groups: number;
  raters: number;
  grandMean: number | null;
  icc1: number | null;
  icc2: number | null;
  alpha: number | null;
};

type Included = { statistics: TeamStatistics; cells: PublishedCell[]; moments: Moments };

/**
 * Overall figures from published cells only: teams all of whose qualities carry numbers. The grand mean weighs each cell
 * by raters × items; ICC(1) with n0 and ICC(2) are of raters' means over all items; alpha is of complete forms.
 */
export function overallOf(
  layout: Layout,
  teams: readonly TeamStatistics[],
  cells: readonly ReleaseCell[],
  threshold: number,
): ReleaseOverall {
  const included = withoutLoneSpread(includedTeams(layout, teams, cells, threshold), threshold);
  const { icc1, icc2 } = anova(included.map(({ moments }) => moments));
  const complete = mergeCompleteRows(included.map(({ statistics }) => statistics.complete));
  return {
    groups: included.length,
    raters: ratersOf(included),
    grandMean: grandMeanOf(layout, included),
    icc1,
    icc2,
    alpha: complete.n < agreementFrom(threshold) ? null : cronbachAlpha(complete),
  };
}

function includedTeams(
  layout: Layout,
  teams: readonly TeamStatistics[],
  cells: readonly ReleaseCell[],
  threshold: number,
): Included[] {
  const qualityCells = Map.groupBy(
    cells.filter((cell) => isPublished(cell)).filter(({ level }) => level === "quality"),
    ({ team }) => team,
  );
  const items = itemsOf(layout).length;
  return teams.flatMap((statistics) => {
    const published = qualityCells.get(statistics.team) ?? [];
    const moments = momentsOfTotals(scoredTotals(statistics.overall, items));
    const isWhole = published.length === layout.qualities.length && moments.n >= threshold;
    return isWhole ? [{ statistics, cells: published, moments }] : [];
  });
}

/** The pooled variance, less the teams whose SD is shown, would tell the SD of a single team too small to show it. */
function withoutLoneSpread(included: readonly Included[], threshold: number): Included[] {
  const hasSpread = ({ cells }: Included) => cells.every(({ sd }) => sd !== null);
  const hidden = included.filter((team) => !hasSpread(team));
  return ratersOf(hidden) < agreementFrom(threshold) ? included.filter(hasSpread) : [...included];
}

function grandMeanOf(layout: Layout, included: readonly Included[]): number | null {
  const sizes = new Map(layout.qualities.map(({ key, items }) => [key, items.length]));
  let weights = 0;
  let sum = 0;
  for (const cell of included.flatMap(({ cells }) => cells)) {
    const weight = cell.n * (sizes.get(cell.key) ?? 0);
    weights += weight;
    sum += weight * cell.mean;
  }
  return weights > 0 ? sum / weights : null;
}

function ratersOf(included: readonly Included[]): number {
  return included.reduce((sum, { moments }) => sum + moments.n, 0);
}
