import type { CutGroup } from "@/server/domain/disclosure/rater-group";
import type { GapLabel } from "@/server/domain/subject-report/gap";
import type { GroupGap } from "@/server/domain/subject-report/group-gap";
import { type SeenItem, weakestOf } from "@/server/domain/subject-report/items";

export const SUGGESTION_RULES = [
  "ask-examples",
  "work-on",
  "ask-group",
  "check-claim",
  "use-more",
  "look-again",
] as const;
export type SuggestionRule = (typeof SUGGESTION_RULES)[number];

/** What to do first, the quality it is about, the behaviour to begin with, and whom to ask. */
export type Suggestion = Readonly<{
  rule: SuggestionRule;
  qualityKey: string;
  itemKey: string | null;
  group: CutGroup | null;
}>;

export type Judged = Readonly<{
  key: string;
  label: GapLabel | null;
  /** Self less others. */
  gap: number;
  others: number | null;
  /** By how many sides, manager and self, the quality was named as one that matters most. */
  weight: number;
}>;

const MOST = 3;

/**
 * Up to three things to do, one a quality at most: what others see and one does not comes first, then what
 * both see, then groups that see it differently, then what one sees alone, then strengths to use. Among those
 * of one rule, what matters most in the role comes first.
 */
export function suggestionsFor(
  qualities: readonly Judged[],
  gaps: readonly GroupGap[],
  items: readonly SeenItem[],
): Suggestion[] {
  const at = (rule: SuggestionRule, qualityKey: string, group: CutGroup | null = null) => ({
    ...{ rule, qualityKey, group },
    itemKey: weakestOf(items, qualityKey)?.key ?? null,
  });
  const labelled = (label: GapLabel, rule: SuggestionRule) =>
    qualities
      .filter((quality) => quality.label === label)
      .toSorted(
        (a, b) =>
          b.weight - a.weight ||
          Math.abs(b.gap) - Math.abs(a.gap) ||
          (a.others ?? 0) - (b.others ?? 0),
      )
      .map(({ key }) => at(rule, key));
  const weight = (key: string) => qualities.find((one) => one.key === key)?.weight ?? 0;
  const clear = gaps
    .filter(({ isClear }) => isClear)
    .toSorted((a, b) => weight(b.qualityKey) - weight(a.qualityKey));
  const all = [
    ...labelled("blind-spot", "ask-examples"),
    ...labelled("agreed-development", "work-on"),
    ...clear.map(({ qualityKey, lower }) => at("ask-group", qualityKey, lower)),
    ...labelled("harsh-self-view", "look-again"),
    ...labelled("over-stated-strength", "check-claim"),
    ...labelled("hidden-strength", "use-more"),
  ];
  return all
    .filter(
      (one, place) => all.findIndex(({ qualityKey }) => qualityKey === one.qualityKey) === place,
    )
    .slice(0, MOST);
}
