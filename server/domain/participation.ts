import { isNamed, RATER_GROUPS, type RaterGroup } from "./disclosure/rater-group";
import { type Fate, fatesOf, type GroupCounts } from "./rater-meter";

/** How a group of a subject's raters stands: `gone` can no longer answer, since they left. */
export type Tally = Readonly<{
  group: RaterGroup;
  asked: number;
  done: number;
  declined: number;
  gone: number;
}>;

/**
 * A group as it would be published now, and if everybody who still can answers; `formsMissing`: how many more
 * forms show it.
 */
export type Outlook = Tally & Readonly<{ now: Fate; atBest: Fate; formsMissing: number }>;

/** What closing now and what waiting would show of each group. */
export function outlookOf(tallies: readonly Tally[], threshold: number): Outlook[] {
  const now = fatesOf(
    countsOf(tallies, (one) => one.done),
    threshold,
  );
  const atBest = fatesOf(countsOf(tallies, mostDone), threshold);
  return RATER_GROUPS.flatMap((group) => {
    const tally = tallies.find((one) => one.group === group);
    if (!tally) return [];
    const fate = now[group];
    const formsMissing = isTold(fate) ? 0 : toTold(tally, tallies, threshold);
    return [{ ...tally, now: fate, atBest: atBest[group], formsMissing }];
  });
}

// Peers and reports help each other as soon as somebody of both has answered.
function toTold({ group, done }: Tally, all: readonly Tally[], threshold: number): number {
  if (isNamed(group)) return 1;
  const other = group === "peers" ? "reports" : group === "reports" ? "peers" : null;
  const beside = done > 0 ? (all.find((one) => one.group === other)?.done ?? 0) : 0;
  return threshold - done - beside;
}

/** Whether a group is shown in the report, alone or merged. */
export function isTold(fate: Fate): boolean {
  return fate === "shown" || fate === "merged";
}

/** How many groups are asked, would be hidden if it closed now, and stay hidden at best; and answers in all. */
export function forecastOf(groups: readonly Outlook[]) {
  return {
    groups: groups.length,
    hidden: groups.filter(({ now }) => !isTold(now)).length,
    lost: groups.filter(({ atBest }) => !isTold(atBest)).length,
    done: groups.reduce((sum, group) => sum + group.done, 0),
    asked: groups.reduce((sum, group) => sum + group.asked, 0),
  };
}

/**
 * Whether saying who is missing leaves those who answered in a crowd. Between the first answer and the
 * threshold it would single them out; who answers by name hides nothing.
 */
export function mayNameMissing(
  { group, done, declined }: Pick<Tally, "group" | "done" | "declined">,
  threshold: number,
) {
  // Who is not missing has answered or declined: one alone would be told by being left out.
  return isNamed(group) || done + declined === 0 || done >= threshold;
}

/** How many answer at best. */
export function mostDone({ asked, declined, gone }: Tally): number {
  return asked - declined - gone;
}

function countsOf(tallies: readonly Tally[], count: (one: Tally) => number): GroupCounts {
  return Object.fromEntries(tallies.map((one) => [one.group, count(one)]));
}
