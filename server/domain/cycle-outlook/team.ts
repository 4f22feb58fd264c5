import { mayTellTeam, type TeamSubject } from "../disclosure/rated-team";
import { isNamed, type RaterGroup } from "../disclosure/rater-group";
import { isTold } from "../participation";
import { fatesOf, type GroupCounts } from "../rater-meter";

/** Who of one rater group of a subject has answered, and who still can. */
export type Seats = Readonly<{
  group: RaterGroup;
  done: readonly string[];
  open: readonly string[];
}>;

/** A subject of a team with whoever rates them. */
export type SeatedSubject = TeamSubject &
  Readonly<{
    /** They have an account here to agree with; who has left has none. */
    canAgree: boolean;
    seats: readonly Seats[];
  }>;

/**
 * What becomes of a team's figure as far as numbers tell: shown; too few forms or people; too few subjects
 * without the consent of each; or the forms of groups that are too small would be what remains of it.
 */
export type TeamFate = "told" | "few" | "leaders" | "remainder";

export type TeamOutlook = Readonly<{
  now: TeamFate;
  /** If everybody answers who still can. */
  atBest: TeamFate;
  forms: number;
  asked: number;
  /** How many more forms it takes; null where the forms are enough, but too few people gave them. */
  formsMissing: number | null;
  /**
   * How many subjects would still have to agree: none where their number, or their team as a body, is enough;
   * null where one of them cannot.
   */
  consentsMissing: number | null;
}>;

type Thresholds = Readonly<{ groupThreshold: number; teamThreshold: number }>;

/** What closing now and what waiting would show of a team. */
export function teamOutlook(
  subjects: readonly SeatedSubject[],
  thresholds: Thresholds,
): TeamOutlook {
  const now = forms(subjects, ({ done }) => done);
  const atBest = forms(subjects, ({ done, open }) => [...done, ...open]);
  const threshold = leastOf(thresholds);
  const hasForms = now.people.length >= threshold;
  return {
    now: fateOf(subjects, now, thresholds),
    atBest: fateOf(subjects, atBest, thresholds),
    forms: now.people.length,
    asked: atBest.people.length,
    formsMissing: hasForms
      ? isCrowd(now.people, threshold)
        ? 0
        : null
      : threshold - now.people.length,
    consentsMissing: consentsMissing(subjects),
  };
}

function consentsMissing(subjects: readonly SeatedSubject[]): number | null {
  if (mayTellTeam(subjects)) return 0;
  const missing = subjects.filter((one) => !one.isBody && !one.hasConsented);
  return missing.every(({ canAgree }) => canAgree) ? missing.length : null;
}

/** A team's figure tells of the hidden groups in it, to whom their own threshold was promised too. */
function leastOf({ groupThreshold, teamThreshold }: Thresholds): number {
  return Math.max(groupThreshold, teamThreshold);
}

type Forms = Readonly<{ people: readonly string[]; bySubject: readonly Given[] }>;
type Given = ReadonlyMap<RaterGroup, readonly string[]>;

/** The anonymous forms of a team: who gave them, once for each. */
function forms(subjects: readonly SeatedSubject[], of: (seats: Seats) => readonly string[]): Forms {
  const bySubject = subjects.map(
    ({ seats }) =>
      new Map(
        seats.filter(({ group }) => !isNamed(group)).map((one) => [one.group, of(one)] as const),
      ),
  );
  return { people: bySubject.flatMap((given) => [...given.values()].flat()), bySubject };
}

function fateOf(
  subjects: readonly SeatedSubject[],
  { people, bySubject }: Forms,
  thresholds: Thresholds,
): TeamFate {
  const threshold = leastOf(thresholds);
  if (people.length < threshold || !isCrowd(people, threshold)) return "few";
  if (!mayTellTeam(subjects)) return "leaders";
  const hidden = bySubject.flatMap((given) => hiddenOf(given, thresholds.groupThreshold));
  return hidden.length > 0 && !isCrowd(hidden, threshold) ? "remainder" : "told";
}

/** Whoever stands in a group that is shown nowhere by itself. */
function hiddenOf(given: Given, groupThreshold: number): readonly string[] {
  const counts: GroupCounts = Object.fromEntries(
    [...given].map(([group, { length }]) => [group, length]),
  );
  const fates = fatesOf(counts, groupThreshold);
  return [...given].flatMap(([group, people]) => (isTold(fates[group]) ? [] : people));
}

function isCrowd(people: readonly string[], threshold: number): boolean {
  return new Set(people).size >= threshold;
}
