import type { ReleaseCell } from "@/server/domain/disclosure/cell";
import { mayTellTeam, ratedTeamCells, type TeamCut } from "@/server/domain/disclosure/rated-team";
import { isNamed } from "@/server/domain/disclosure/rater-group";
import { partsOf, ratersOf } from "./participation";
import type { RatedAggregate } from "./rated-aggregate";
import { type Cutting, type RatedSubject, type SubjectCut, whoseIs } from "./subject-cuts";

/** The cells of every team with subjects; teams with too few raters are there too, as reasons. */
export function ratedTeams(
  cuts: readonly SubjectCut[],
  totals: RatedAggregate["teams"],
  cutting: Cutting,
  teamThreshold: number,
): ReleaseCell[] {
  // A team's figure tells of the hidden groups in it, to whom their own threshold was promised too.
  const threshold = Math.max(teamThreshold, cutting.threshold);
  const bySubject = Map.groupBy(cuts, ({ subjectId }) => subjectId);
  // A single behaviour is no figure of a team.
  const whole = cutting.subjects.filter(({ itemKey }) => itemKey === null);
  return [...Map.groupBy(whole, ({ teamId }) => teamId)].flatMap(([team, subjects]) => {
    if (team === null) return [];
    const own = subjects.flatMap((subject) =>
      (bySubject.get(subject.id) ?? []).flatMap((cut) => teamCut(subject, cut, cutting)),
    );
    const mayTell = mayTellTeam(
      subjects.map(({ personId, hasConsented }) => ({ isBody: personId === null, hasConsented })),
    );
    const rated = { team, mayTell, totals: totals.get(team) ?? {}, cuts: own };
    return ratedTeamCells(cutting.layout, rated, threshold);
  });
}

function teamCut(subject: RatedSubject, cut: SubjectCut, { done, earlier }: Cutting): TeamCut[] {
  if (isNamed(cut.group)) return [];
  const raters = done.get(subject.id);
  const people = [...ratersOf(raters, cut.group)];
  const past = earlier.get(whoseIs(subject));
  const isKnown = (one: string) =>
    past?.inTeams.has(one) || past?.sets.some((set) => set.raters.has(one));
  return [
    {
      people,
      fresh: people.filter((one) => !isKnown(one)),
      cells: cut.told ? cut.cells : null,
      totals: cut.told?.totals ?? {},
      parts: partsOf(raters, cut.group),
    },
  ];
}
