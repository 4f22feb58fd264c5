import { isNamed, type RaterGroup } from "../disclosure/rater-group";
import { mostDone, type Tally } from "../participation";

/** Comments with the names of the groups that are large enough; without any; or not at all. */
export type CommentFate = "labelled" | "unlabelled" | "withheld";

export type CommentOutlook = Readonly<{
  now: CommentFate;
  atBest: CommentFate;
  /** The groups that would be named now. */
  labels: readonly RaterGroup[];
  forms: number;
  asked: number;
  /** How many more forms it takes for comments to be shown. */
  formsMissing: number;
}>;

/** What closing now and what waiting would show of a subject's comments; named raters' always stand there. */
export function commentOutlook(tallies: readonly Tally[], threshold: number): CommentOutlook {
  const anonymous = tallies.filter(({ group }) => !isNamed(group));
  const now = anonymous.map(({ group, done }) => ({ group, count: done }));
  const atBest = anonymous.map((one) => ({ group: one.group, count: mostDone(one) }));
  const forms = sumOf(now);
  return {
    now: fateOf(now, threshold),
    atBest: fateOf(atBest, threshold),
    labels: forms < threshold ? [] : labelsOf(now, threshold),
    forms,
    asked: sumOf(atBest),
    formsMissing: Math.max(0, threshold - forms),
  };
}

type Counted = readonly Readonly<{ group: RaterGroup; count: number }>[];

function fateOf(counted: Counted, threshold: number): CommentFate {
  if (sumOf(counted) < threshold) return "withheld";
  return labelsOf(counted, threshold).length > 0 ? "labelled" : "unlabelled";
}

/** Where the comments without a label would be those of few raters, none has a label. */
function labelsOf(counted: Counted, threshold: number): RaterGroup[] {
  const rest = sumOf(counted.filter(({ count }) => count < threshold));
  if (rest > 0 && rest < threshold) return [];
  return counted.filter(({ count }) => count >= threshold).map(({ group }) => group);
}

function sumOf(counted: Counted): number {
  return counted.reduce((sum, { count }) => sum + count, 0);
}
