import { type CutGroup, RATER_GROUPS, type RaterGroup } from "../disclosure/rater-group";

/** One rater group as a release holds it. */
export type ReleasedCut = Readonly<{
  group: CutGroup;
  /** Whether any figure of it stands there that was not too few raters'. */
  isTold: boolean;
  /** Qualities that would have told of few raters. */
  hidden: number;
}>;

/** What a release does not show of a group, and why. */
export type LeftOut = Readonly<{
  group: CutGroup;
  why: "nobody" | "few" | "merged" | "figures";
  count: number;
}>;

/** What a released report leaves out of the groups that were asked, read off the release alone. */
export function leftOutOf(asked: readonly RaterGroup[], cuts: readonly ReleasedCut[]): LeftOut[] {
  const of = (group: CutGroup) => cuts.find((cut) => cut.group === group);
  const together = of("colleagues");
  const own = RATER_GROUPS.filter((group) => asked.includes(group)).flatMap((group): LeftOut[] => {
    const isMerged = together !== undefined && (group === "peers" || group === "reports");
    const cut = of(group);
    if (isMerged) return [];
    return cut ? whyOf(cut) : [{ group, why: "nobody", count: 0 }];
  });
  if (!together) return own;
  const merged: LeftOut[] = together.isTold
    ? [{ group: "colleagues", why: "merged", count: 0 }]
    : [];
  return [...own, ...merged, ...whyOf(together)];
}

function whyOf({ group, isTold, hidden }: ReleasedCut): LeftOut[] {
  if (!isTold) return [{ group, why: "few", count: 0 }];
  return hidden > 0 ? [{ group, why: "figures", count: hidden }] : [];
}

/** Why a team has no figure, or not all; null where everything stands there. */
export type TeamLeftOut = "few" | "leaders" | "remainder" | "figures";

/** What a release leaves out of a team: told by the states of its qualities and by who was rated. */
export function teamLeftOut(
  cells: Readonly<{ all: number; hidden: number; few: number }>,
  mayTell: boolean,
): TeamLeftOut | null {
  if (cells.hidden === 0) return null;
  if (cells.hidden < cells.all) return "figures";
  if (cells.few > 0) return "few";
  return mayTell ? "remainder" : "leaders";
}
