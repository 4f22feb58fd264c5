import { standBefore } from "@/server/domain/disclosure/earlier";
import { cellsOfItem } from "@/server/domain/disclosure/one-item";
import { type CutGroup, isNamed } from "@/server/domain/disclosure/rater-group";
import { type Cut, cellsOfCut, markersOf } from "@/server/domain/disclosure/subject";
import type { SubjectCell } from "@/server/domain/disclosure/subject-cell";
import type { Layout } from "@/server/domain/statistics/sufficient";
import type { Earlier } from "./earlier";
import { type DoneRaters, partsOf, ratersOf } from "./participation";
import type { ToldCut } from "./rated-aggregate";

export type RatedSubject = Readonly<{
  id: string;
  personId: string | null;
  teamId: string | null;
  hasConsented: boolean;
  /** The one behaviour that was asked about, in a follow-up. */
  itemKey: string | null;
}>;

/** One group of one subject, with all its figures; `told` is null where it is too small. */
export type SubjectCut = Readonly<{
  subjectId: string;
  group: CutGroup;
  told: Cut | null;
  cells: readonly SubjectCell[];
}>;

export type Cutting = Readonly<{
  layout: Layout;
  threshold: number;
  subjects: readonly RatedSubject[];
  done: DoneRaters;
  earlier: Earlier;
}>;

/** Whoever is rated, the same from cycle to cycle. */
export function whoseIs({ id, personId, teamId }: RatedSubject): string {
  return personId ?? teamId ?? id;
}

/** What may be told of every group of every subject, beside all that was told before. */
export function subjectCuts(cuts: readonly ToldCut[], cutting: Cutting): SubjectCut[] {
  const { layout, threshold, done, earlier } = cutting;
  const subjects = new Map(cutting.subjects.map((one) => [one.id, one]));
  return cuts.map(({ subjectId, group, cut }) => {
    const subject = subjects.get(subjectId);
    const itemKey = subject?.itemKey ?? null;
    if (!cut || !subject) {
      return { subjectId, group, told: null, cells: markersOf(layout, itemKey) };
    }
    const raters = done.get(subjectId);
    const isMerged = group === "colleagues";
    const whole = isMerged ? { ...cut, parts: partsOf(raters, group) } : cut;
    const past = earlier.get(whoseIs(subject));
    const before =
      past && !isNamed(group)
        ? standBefore(ratersOf(raters, group), past.sets, past.inTeams)
        : null;
    const cells =
      itemKey === null
        ? cellsOfCut(layout, whole, threshold, before)
        : cellsOfItem(layout, itemKey, whole, threshold, before);
    return { subjectId, group, told: whole, cells };
  });
}
