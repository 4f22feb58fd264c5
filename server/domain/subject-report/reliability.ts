import type { CutGroup } from "@/server/domain/disclosure/rater-group";
import { spearmanBrown } from "@/server/domain/statistics/reliability";

/**
 * How reliable one rater of a group is: reports .30, peers .37, supervisors .50 (Conway and Huffcutt 1997).
 * Board and counterpart count as supervisors, partners as peers; colleagues, who are mixed, as the lower of both.
 */
const SINGLE: Readonly<Record<CutGroup, number>> = {
  manager: 0.5,
  counterpart: 0.5,
  board: 0.5,
  peers: 0.37,
  partners: 0.37,
  reports: 0.3,
  colleagues: 0.3,
};

/** The spread of leaders' scores that the literature lets one expect until there are own data. */
const EXPECTED_SD = 0.55;
const CALIBRATED_AT = 6;

/** Reliability of a group's mean (Spearman–Brown), from as many raters as are told. */
export function groupReliability(group: CutGroup, raters: number): number {
  return spearmanBrown(SINGLE[group], raters);
}

/**
 * The spread of raters around their subject's mean, where none is published: such that the mean of six has
 * the standard error 0.55 · √(1 − rel₆).
 */
export function priorWithinSd(group: CutGroup): number {
  const reliability = groupReliability(group, CALIBRATED_AT);
  return Math.sqrt(CALIBRATED_AT) * EXPECTED_SD * Math.sqrt(1 - reliability);
}
