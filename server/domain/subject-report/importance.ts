import { type Gap, type GapLabel, STRONG_FROM } from "@/server/domain/subject-report/gap";
import type { Others } from "@/server/domain/subject-report/others";

/** What was published of who holds a quality to matter most; of several managers how many do. */
export type NamedImportance = Readonly<{
  author: "manager" | "self";
  qualityKey: string;
  choices: number;
}>;

/** How others see a quality that matters: the widest clear gap, else its label, else by their mean alone. */
export type SeenAs =
  | "widest-gap"
  | Exclude<GapLabel, "not-clear">
  | "strong"
  | "developing"
  | "untold";

export type Mattering = Readonly<{
  qualityKey: string;
  /** How many managers named it. */
  managers: number;
  isOwn: boolean;
  seenAs: SeenAs;
}>;

export type Importance = Readonly<{
  /** Named by both, then by managers alone, then by the subject alone. */
  both: readonly Mattering[];
  byManager: readonly Mattering[];
  byOneself: readonly Mattering[];
}>;

type Seen = Readonly<{ key: string; gap: Gap | null; others: Others | null }>;

const AGREED: readonly GapLabel[] = ["agreed-strength", "agreed-development"];

/** What matters most in the role, by whom, and how others see it; null where no manager said anything. */
export function importanceOf(
  qualities: readonly Seen[],
  named: readonly NamedImportance[],
): Importance | null {
  if (!named.some(({ author }) => author === "manager")) return null;
  const widest = widestGap(qualities);
  const all = qualities.map(({ key, gap, others }): Mattering => {
    const own = named.filter(({ qualityKey }) => qualityKey === key);
    return {
      qualityKey: key,
      managers: own.find(({ author }) => author === "manager")?.choices ?? 0,
      isOwn: own.some(({ author }) => author === "self"),
      seenAs: key === widest ? "widest-gap" : seenAs(gap, others),
    };
  });
  return {
    both: all.filter(({ managers, isOwn }) => managers > 0 && isOwn),
    byManager: all.filter(({ managers, isOwn }) => managers > 0 && !isOwn),
    byOneself: all.filter(({ managers, isOwn }) => managers === 0 && isOwn),
  };
}

/** How much a quality matters: to both sides, to one of them, or to neither. */
export function weightOf(importance: Importance | null, qualityKey: string): number {
  const isIn = (list: readonly Mattering[]) => list.some((one) => one.qualityKey === qualityKey);
  if (!importance) return 0;
  if (isIn(importance.both)) return 2;
  return isIn([...importance.byManager, ...importance.byOneself]) ? 1 : 0;
}

// Only a gap that passed its gates is one; of several that are alike the first of the instrument.
function widestGap(qualities: readonly Seen[]): string | null {
  const clear = qualities.flatMap(({ key, gap }) =>
    gap && gap.label !== "not-clear" && !AGREED.includes(gap.label)
      ? [{ key, width: Math.abs(gap.gap) }]
      : [],
  );
  const most = Math.max(...clear.map(({ width }) => width));
  return clear.find(({ width }) => width === most)?.key ?? null;
}

function seenAs(gap: Gap | null, others: Others | null): SeenAs {
  if (gap && gap.label !== "not-clear") return gap.label;
  if (!others) return "untold";
  return others.mean >= STRONG_FROM ? "strong" : "developing";
}
