/** From whom ratings come; a subject's own stand apart. */
export const RATER_GROUPS = [
  "manager",
  "counterpart",
  "board",
  "peers",
  "reports",
  "partners",
] as const;
export type RaterGroup = (typeof RATER_GROUPS)[number];

/** A group as it is published: peers and reports stand together where one of them is too small. */
export type CutGroup = RaterGroup | "colleagues";
export const CUT_GROUPS = [...RATER_GROUPS, "colleagues"] as const satisfies readonly CutGroup[];

/** Manager and counterpart answer with their name, and are told so before the first question. */
export function isNamed(group: CutGroup): boolean {
  return group === "manager" || group === "counterpart";
}

/** Bands in which a number of raters is told: 3–5, 6–9, 10 and more; one stands for a named rater. */
export const BANDS = [1, 3, 6, 10] as const;

/** The lower end of the band that a number of raters lies in. */
export function bandOf(raters: number): number {
  return BANDS.findLast((from) => raters >= from) ?? 0;
}
