import type { FollowUp } from "@/server/domain/subject-report/follow-up";
import type { ReportCell } from "@/server/domain/subject-report/report";
import { dotWords, type Say, told } from "./report-words";

/** What a follow-up's report holds of the behaviour that was asked about again. */
export type AskedAgain = FollowUp &
  Readonly<{
    itemKey: string;
    chosenIn: Readonly<{ cycleName: string; releasedAt: Date }>;
    isSame: boolean;
  }>;

/** The behaviour by group, then and now, and what that is in a word; others last. The same on screen and on paper. */
export function followUpRows({ groups, others }: AskedAgain, t: Say) {
  const shown = (cell: ReportCell | null) => (cell ? dotWords({ cell }, t) : "–");
  const rows = groups.map(({ group, before, after, change }) => ({
    key: group as string,
    label: t(`group.${group}`),
    before: shown(before),
    after: shown(after),
    change: t(`changed.${change}`),
  }));
  if (!others) return rows;
  const { before, after, change } = others;
  const both = { before: told(before.mean), after: told(after.mean) };
  return [...rows, { key: "others", label: t("others"), ...both, change: t(`changed.${change}`) }];
}

/** In which report the behaviour was chosen, and whether its figures can be set beside these. */
export function chosenWords({ chosenIn, isSame }: AskedAgain, date: string, t: Say): string {
  const key = isSame ? "followUp.chosen" : "followUp.changed";
  return t(key, { cycle: chosenIn.cycleName, date });
}
