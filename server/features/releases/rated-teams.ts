import type { ReleaseCell } from "@/server/domain/disclosure/cell";
import { differingPeople } from "@/server/domain/disclosure/differing";
import { mayTellTeam, ratedTeamCells, type TeamCut } from "@/server/domain/disclosure/rated-team";
import { isNamed } from "@/server/domain/disclosure/rater-group";
import type { Layout } from "@/server/domain/statistics/sufficient";
import { type DoneRaters, type Earlier, formsOf, ratersOf } from "./participation";
import type { RatedSubject, SubjectCut } from "./rated";
import type { RatedAggregate } from "./rated-aggregate";
import type { DueCycle } from "./take-due";

type Told = Readonly<{
  layout: Layout;
  cycle: DueCycle;
  subjects: readonly RatedSubject[];
  cuts: readonly SubjectCut[];
  done: DoneRaters;
  earlier: Earlier;
  aggregate: RatedAggregate;
}>;

/** The cells of every team with subjects; teams with too few raters are there too, as reasons. */
export function ratedTeams(told: Told): ReleaseCell[] {
  const { layout, cycle, earlier, aggregate, done } = told;
  const byTeam = Map.groupBy(told.subjects, ({ teamId }) => teamId);
  const bySubject = Map.groupBy(told.cuts, ({ subjectId }) => subjectId);
  return [...byTeam].flatMap(([team, subjects]) => {
    if (team === null) return [];
    const forms = formsOf(
      done,
      subjects.map(({ id, personId }) => ({ id, whose: personId ?? team })),
    );
    const cuts = subjects.flatMap(({ id }) =>
      (bySubject.get(id) ?? []).flatMap((cut) => teamCut(cut, done)),
    );
    const rated = {
      team,
      mayTell: mayTellTeam(
        subjects.map(({ personId, hasConsented }) => ({ isBody: personId === null, hasConsented })),
      ),
      totals: aggregate.teams.get(team) ?? {},
      cuts,
      differing: differingPeople(forms, earlier.teams.get(team) ?? []),
    };
    return ratedTeamCells(layout, rated, cycle.teamThreshold);
  });
}

function teamCut({ subjectId, group, told, cells }: SubjectCut, done: DoneRaters): TeamCut[] {
  if (isNamed(group)) return [];
  const raters = done.get(subjectId);
  const people = [...(ratersOf(raters, [group]).get(group) ?? [])];
  const isWhole = group !== "colleagues";
  const parts = isWhole ? [people.length] : partSizes(raters);
  return [{ people, cells: told ? cells : null, totals: told?.totals ?? {}, parts }];
}

function partSizes(raters: ReturnType<DoneRaters["get"]>): number[] {
  return (["peers", "reports"] as const).map((group) => raters?.get(group)?.size ?? 0);
}
