import {
  type CellAddress,
  isPublished,
  type ReleaseCell,
  type SuppressionReason,
  suppress,
} from "@/server/domain/disclosure/cell";
import { extremeOf } from "@/server/domain/disclosure/figures";
import type { ReleaseOverall } from "@/server/domain/disclosure/overall";
import { bandOf } from "@/server/domain/disclosure/rater-group";
import { scoredTotals } from "@/server/domain/disclosure/release";
import { bindsPart } from "@/server/domain/disclosure/subject";
import type { SubjectCell } from "@/server/domain/disclosure/subject-cell";
import {
  type Moments,
  momentsOfTotals,
  type RaterTotals,
} from "@/server/domain/statistics/moments";
import type { Layout } from "@/server/domain/statistics/sufficient";

/** One anonymous rater group of one of the team's subjects, as its report tells of it. */
export type TeamCut = Readonly<{
  people: readonly string[];
  /** Those of them of whose answers nothing was told before, in a report or with a team. */
  fresh: readonly string[];
  /** Null where the group is too small to be told at all. */
  cells: readonly SubjectCell[] | null;
  totals: Readonly<Record<string, readonly RaterTotals[]>>;
  /** How many raters stand in each group that is shown nowhere by itself. */
  parts: readonly number[];
}>;

export type RatedTeam = Readonly<{
  team: string;
  /** Whether the subjects are many enough, or all agreed, or the team was rated as a body. */
  mayTell: boolean;
  totals: Readonly<Record<string, readonly RaterTotals[]>>;
  cuts: readonly TeamCut[];
}>;

export type TeamSubject = Readonly<{ isBody: boolean; hasConsented: boolean }>;

const ENOUGH_SUBJECTS = 3;

/** Whether figures of a team may be told at all, whatever the number of raters. */
export function mayTellTeam(subjects: readonly TeamSubject[]): boolean {
  if (subjects.length >= ENOUGH_SUBJECTS) return true;
  return subjects.length > 0 && subjects.every((one) => one.isBody || one.hasConsented);
}

/** A team's figures in the rated layer of a comparison: each quality's mean, or why it is not told. */
export function ratedTeamCells(layout: Layout, team: RatedTeam, threshold: number): ReleaseCell[] {
  return layout.qualities.map((quality) => {
    const address: CellAddress = { team: team.team, level: "quality", key: quality.key };
    const whole = momentsOf(team.totals, quality);
    const raters = whole.n - doubles(team.cuts);
    if (raters < threshold) return suppress(address, "too-few");
    const problem = problemOf(layout, team, quality, whole, threshold);
    if (problem) return suppress(address, problem);
    const extreme = extremeOf(whole, quality.items.length, layout.scale);
    if (extreme) return { ...address, state: "extreme", reason: extreme };
    return {
      ...{
        ...address,
        state: "published",
        n: bandOf(raters),
        mean: Math.round(whole.mean * 10) / 10,
      },
      ...{
        sd: null,
        rWgJ: null,
        rStarWgJ: null,
        adMJ: null,
        agreement: "too-few",
        histogram: null,
      },
    };
  });
}

type Quality = Layout["qualities"][number];

/**
 * What a team's mean would tell beside the reports of its subjects: their published means taken from it leave
 * the raters of hidden groups. Those have to be nobody, or enough by themselves; and groups told in words or
 * coarsely must not stand alone, since the remainder would be exactly theirs.
 */
function problemOf(
  { scale }: Layout,
  team: RatedTeam,
  quality: Quality,
  whole: Moments,
  threshold: number,
): SuppressionReason | null {
  if (!team.mayTell) return "complementary";
  const kinds = Map.groupBy(team.cuts, (cut) => kindOf(cut, quality));
  if (kinds.has("in-items")) return "complementary";
  const hidden = kinds.get("hidden") ?? [];
  const known = (kinds.get("told") ?? []).map((cut) => momentsOf(cut.totals, quality));
  const rough = (kinds.get("rough") ?? []).map((cut) => momentsOf(cut.totals, quality));
  const left = without(whole, [...known, ...rough]);
  const hasRough = rough.some(({ n }) => n > 0);
  const isWord = extremeOf(whole, quality.items.length, scale) !== null;
  if (left.n === 0) return hasRough && !isWord ? "complementary" : null;
  if (freshAtLeast(hidden, left.n) < threshold) return "complementary";
  const isBound = hidden.some(({ parts }) => parts.some((part) => bindsPart(left, part, scale)));
  return isBound || extremeOf(left, quality.items.length, scale) ? "complementary" : null;
}

type Kind = "told" | "rough" | "hidden" | "in-items";

function kindOf({ cells }: TeamCut, { key, items }: Quality): Kind {
  if (!cells) return "hidden";
  const stateOf = (level: string, name: string) =>
    cells.find((cell) => cell.level === level && cell.key === name)?.state ?? "suppressed";
  const state = stateOf("quality", key);
  if (state === "published") return "told";
  if (state !== "suppressed") return "rough";
  return items.every((item) => stateOf("item", item) === "suppressed") ? "hidden" : "in-items";
}

function momentsOf(totals: TeamCut["totals"], { key, items }: Quality): Moments {
  return momentsOfTotals(scoredTotals(totals[key] ?? [], items.length));
}

/** How many people stand behind so many forms of hidden groups at least, counting none told of before. */
function freshAtLeast(hidden: readonly TeamCut[], forms: number): number {
  const all = hidden.reduce((sum, { people }) => sum + people.length, 0);
  return new Set(hidden.flatMap(({ fresh }) => fresh)).size - (all - forms);
}

/** Forms beyond the first of a person: so many fewer people may stand behind a number of forms. */
function doubles(cuts: readonly TeamCut[]): number {
  const people = cuts.flatMap((cut) => cut.people);
  return people.length - new Set(people).size;
}

// Of what is left only number and mean are asked; whether it varies is not known, so it counts as varied.
function without(whole: Moments, parts: readonly Moments[]): Moments {
  const n = whole.n - parts.reduce((sum, part) => sum + part.n, 0);
  const total = whole.n * whole.mean - parts.reduce((sum, part) => sum + part.n * part.mean, 0);
  return { n, mean: n > 0 ? total / n : 0, ss: 1 };
}

/**
 * What a rated release says over all its teams, from published cells alone: how many teams have a figure of
 * every quality, at least how many raters, and their mean. Correlations between teams are not defined: cells
 * of this layer carry no spread.
 */
export function overallOfRated(layout: Layout, cells: readonly ReleaseCell[]): ReleaseOverall {
  const published = cells.filter(isPublished);
  const whole = [...Map.groupBy(published, ({ team }) => team).values()].filter(
    (own) => own.length === layout.qualities.length,
  );
  const told = whole.flat();
  const weight = told.reduce((sum, { n }) => sum + n, 0);
  const total = told.reduce((sum, { n, mean }) => sum + n * mean, 0);
  return {
    groups: whole.length,
    raters: whole.reduce((sum, own) => sum + Math.min(...own.map(({ n }) => n)), 0),
    grandMean: weight > 0 ? total / weight : null,
    icc1: null,
    icc2: null,
    alpha: null,
  };
}
