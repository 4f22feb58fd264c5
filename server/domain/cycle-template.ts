import { addDays } from "./cycle-repeat";
import type { CycleTerms } from "./cycle-terms";
import { RATER_GROUPS, type RaterGroup } from "./disclosure/rater-group";
import { DEFAULT_THRESHOLDS } from "./disclosure/thresholds";

/** A cycle as it is often run; its words stand in messages `cycles.templates`. */
export type CycleTemplate = Readonly<{
  form: CycleTerms["form"];
  weeks: number;
  /** How many open questions its words hold. */
  questions: number;
  raterGroups: readonly RaterGroup[];
}>;

export const TEMPLATE_KEYS = ["full", "pulse", "boardAndReports"] as const;
export type TemplateKey = (typeof TEMPLATE_KEYS)[number];

export const CYCLE_TEMPLATES: Readonly<Record<TemplateKey, CycleTemplate>> = {
  full: { form: "full", weeks: 3, questions: 2, raterGroups: RATER_GROUPS },
  pulse: { form: "pulse", weeks: 1, questions: 0, raterGroups: RATER_GROUPS },
  boardAndReports: { form: "full", weeks: 2, questions: 1, raterGroups: ["board", "reports"] },
};

type Words = Readonly<{ purpose: string; questions: readonly string[] }>;

/** What a template sets, from today on; everything can be changed until the launch. */
export function termsOfTemplate(
  { form, weeks, raterGroups }: CycleTemplate,
  words: Words,
  today: string,
): Omit<CycleTerms, "name"> {
  const { raterGroup: groupThreshold, team: teamThreshold, comments } = DEFAULT_THRESHOLDS;
  return {
    ...words,
    ...{ form, raterGroups, isHeld: false },
    ...{ groupThreshold, teamThreshold, commentThreshold: comments },
    ...{ closesOn: addDays(today, weeks * 7), releasesOn: null },
  };
}
