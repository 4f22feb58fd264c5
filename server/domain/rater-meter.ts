import { isNamed, RATER_GROUPS, type RaterGroup } from "./disclosure/rater-group";
import { ratersForReliability, spearmanBrown } from "./statistics/reliability";

export type GroupCounts = Readonly<Partial<Record<RaterGroup, number>>>;

/** What becomes of a rater group in the report; peers and reports merge where one of them is too small. */
export type Fate = "shown" | "merged" | "omitted" | "nobody";

/** Raters of one group for one subject: named ones answer alone, anonymous ones stay a group one can read. */
export const MOST_RATERS = 15;
export function mostRaters(group: RaterGroup): number {
  return isNamed(group) ? 1 : MOST_RATERS;
}

/** From here on a mean counts as usable. */
export const USABLE = 0.7;

// Single-rater reliabilities of Conway & Huffcutt (1997); who is none of theirs counts as a peer.
const SINGLE: Readonly<Record<RaterGroup, number>> = {
  manager: 0.5,
  counterpart: 0.37,
  board: 0.5,
  peers: 0.37,
  reports: 0.3,
  partners: 0.37,
};

/** What is shown of each group when so many have answered. */
export function fatesOf(counts: GroupCounts, threshold: number): Record<RaterGroup, Fate> {
  const [peers, reports] = [counts.peers ?? 0, counts.reports ?? 0];
  const isMerged = peers > 0 && reports > 0 && Math.min(peers, reports) < threshold;
  const fate = (group: RaterGroup): Fate => {
    const n = counts[group] ?? 0;
    if (n === 0) return "nobody";
    if (isNamed(group)) return "shown";
    if (isMerged && (group === "peers" || group === "reports")) {
      return peers + reports >= threshold ? "merged" : "omitted";
    }
    return n >= threshold ? "shown" : "omitted";
  };
  return {
    manager: fate("manager"),
    counterpart: fate("counterpart"),
    board: fate("board"),
    peers: fate("peers"),
    reports: fate("reports"),
    partners: fate("partners"),
  };
}

export type GroupMeter = Readonly<{
  group: RaterGroup;
  count: number;
  /** If everybody answers, and if one of this group does not. */
  fate: Fate;
  fateWithoutOne: Fate;
  /** Of the mean of so many; null where nobody is asked. */
  reliability: number | null;
  /** How many make the mean usable; null where one answers by name. */
  usableFrom: number | null;
}>;

/** Each group's privacy and reliability, as many as are asked; peers and reports also where nobody is. */
export function meterOf(counts: GroupCounts, threshold: number): GroupMeter[] {
  const fates = fatesOf(counts, threshold);
  return RATER_GROUPS.flatMap((group) => {
    const count = counts[group] ?? 0;
    if (count === 0 && group !== "peers" && group !== "reports") return [];
    const fewer = fatesOf({ ...counts, [group]: Math.max(0, count - 1) }, threshold);
    return [
      {
        group,
        count,
        fate: fates[group],
        fateWithoutOne: fewer[group],
        reliability: count === 0 ? null : spearmanBrown(SINGLE[group], count),
        usableFrom: isNamed(group) ? null : ratersForReliability(SINGLE[group], USABLE),
      },
    ];
  });
}

/** Whether a group stays as it would be when one of its raters does not answer; a named one hides nobody. */
export function isSafe({ group, fate, fateWithoutOne }: GroupMeter): boolean {
  return isNamed(group) || fate === fateWithoutOne;
}

/** Whether a group has as many raters as a usable mean takes. */
export function meetsUsable({ count, usableFrom }: GroupMeter): boolean {
  return usableFrom !== null && count >= usableFrom;
}
