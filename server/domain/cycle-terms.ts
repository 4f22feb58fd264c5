import type { RaterGroup } from "./disclosure/rater-group";

/** What a cycle asks, from how many raters it tells what, and until when; thresholds only rise after launch. */
export type CycleTerms = Readonly<{
  name: string;
  purpose: string;
  form: CycleForm;
  questions: readonly string[];
  /** The rater groups that are asked. */
  raterGroups: readonly RaterGroup[];
  groupThreshold: number;
  teamThreshold: number;
  commentThreshold: number;
  closesOn: string | null;
  releasesOn: string | null;
  isHeld: boolean;
}>;

/** What can still be changed once a cycle is launched. */
export type LaunchedTerms = Pick<
  CycleTerms,
  "groupThreshold" | "teamThreshold" | "commentThreshold" | "closesOn" | "releasesOn"
>;

/** Everything, the anchored scales alone, or the one behaviour that each subject chose to work on. */
export const CYCLE_FORMS = ["full", "pulse", "behaviour"] as const;
export type CycleForm = (typeof CYCLE_FORMS)[number];
export const THRESHOLDS = { least: 3, most: 10 } as const;
export const QUESTIONS = { most: 3, length: 300 } as const;
export const PURPOSE_LENGTH = 1_000;

/** A field, and the key of a sentence in messages `errors`. */
export type TermsProblem = Readonly<{ field: keyof LaunchedTerms; key: string }>;

const RAISED = ["groupThreshold", "teamThreshold", "commentThreshold"] as const;

/** The first thing wrong with the days of a cycle; days are YYYY-MM-DD of the organisation. */
export function findDayProblem(
  { closesOn, releasesOn }: Pick<CycleTerms, "closesOn" | "releasesOn">,
  today: string,
): TermsProblem | null {
  if (closesOn !== null && closesOn < today) return { field: "closesOn", key: "cycle-closes-past" };
  if (closesOn !== null && releasesOn !== null && releasesOn < closesOn)
    return { field: "releasesOn", key: "cycle-releases-before" };
  return null;
}

/** What raters were told at launch can only become stricter, and days only later. */
export function findLaunchedProblem(
  before: LaunchedTerms,
  after: LaunchedTerms,
  today: string,
): TermsProblem | null {
  for (const field of RAISED) {
    if (after[field] < before[field]) return { field, key: "cycle-threshold-lower" };
  }
  for (const field of ["closesOn", "releasesOn"] as const) {
    const [was, is] = [before[field], after[field]];
    if ((was === null) !== (is === null)) return { field, key: "cycle-day-kept" };
    if (was !== null && is !== null && is < was) return { field, key: "cycle-day-earlier" };
  }
  return findDayProblem(after, today);
}
