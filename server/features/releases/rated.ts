import type { ReleaseCell } from "@/server/domain/disclosure/cell";
import { differingRaters } from "@/server/domain/disclosure/differing";
import { overallOfRated } from "@/server/domain/disclosure/rated-team";
import type { CutGroup } from "@/server/domain/disclosure/rater-group";
import { cellsOfCut, markersOf, type SubjectCell } from "@/server/domain/disclosure/subject";
import type { JobContext } from "@/server/infra/context";
import { newId, sha256 } from "@/server/infra/id";
import { readLayout } from "./aggregate";
import { type DoneRaters, type Earlier, ratersOf, readDone, readEarlier } from "./participation";
import { aggregateRatings, type ToldCut } from "./rated-aggregate";
import { ratedTeams } from "./rated-teams";
import { storeRated } from "./store-rated";
import { takeDue } from "./take-due";

/** Changes whenever the rules of what is published of rated cycles change; stored with every release. */
export const RATED_RULES = "exact-1";

export type RatedSubject = Readonly<{
  id: string;
  personId: string | null;
  teamId: string | null;
  hasConsented: boolean;
}>;

/** One group of one subject, with all its figures; `told` is null where it is too small. */
export type SubjectCut = Readonly<{
  subjectId: string;
  group: CutGroup;
  told: ToldCut["cut"];
  cells: readonly SubjectCell[];
}>;

/**
 * Closes a rated cycle whose last day is over and, from its day of release on, freezes what may be told of
 * it: once. Does nothing where a cycle is still open, cancelled, waiting for its day, or released.
 */
export async function releaseRated(ctx: JobContext, cycleId: string): Promise<void> {
  const { db, org, now } = ctx;
  const cycle = await takeDue(ctx, cycleId);
  if (!cycle) return;
  const layout = await readLayout(db, org.id, cycle.instrumentId);
  const subjects = await readSubjects(ctx, cycleId);
  const done = await readDone(ctx, [cycleId]);
  const earlier = await readEarlier(ctx, cycleId);
  const aggregate = await aggregateRatings(ctx, cycleId, layout);
  const whose = new Map(subjects.map((one) => [one.id, one.personId ?? one.teamId ?? one.id]));
  const cuts = [...Map.groupBy(aggregate.cuts, ({ subjectId }) => subjectId)].flatMap(
    ([subjectId, groups]) => {
      const near = earlier.subjects.get(whose.get(subjectId) ?? "");
      return cutsOf({ subjectId, groups, done, near: near ?? [], layout, ...cycle });
    },
  );
  const teams = ratedTeams({ layout, cycle, subjects, cuts, done, earlier, aggregate });
  const overall = overallOfRated(layout, teams);
  const comments = aggregate.comments;
  const frozen = {
    rules: RATED_RULES,
    overall,
    cells: cuts.map(({ subjectId, group, cells }) => ({ subjectId, group, cells })),
    teams,
    comments,
  };
  const hash = sha256(JSON.stringify(frozen));
  const release = { id: newId(), cycleId, hash, overall, isHeld: cycle.isHeld, rules: RATED_RULES };
  await storeRated(ctx, release, { subjects, cuts, teams, comments });
  await db.cycle.updateMany({
    where: { orgId: org.id, id: cycleId, releasedAt: null },
    data: { releasedAt: now },
  });
  await ctx.audit({
    verb: "cycle.released",
    target: { kind: "cycle", id: cycleId },
    details: { releaseId: release.id, hash, rules: RATED_RULES, ...counted(cuts, teams) },
  });
}

type Cutting = Readonly<{
  subjectId: string;
  groups: readonly ToldCut[];
  done: DoneRaters;
  near: NonNullable<ReturnType<Earlier["subjects"]["get"]>>;
  layout: Parameters<typeof markersOf>[0];
  groupThreshold: number;
}>;

function cutsOf(cutting: Cutting): SubjectCut[] {
  const { subjectId, groups, done, near, layout, groupThreshold } = cutting;
  const told = groups.flatMap(({ group, cut }) => (cut ? [group] : []));
  const raters = done.get(subjectId);
  const differing = differingRaters(ratersOf(raters, told), near);
  return groups.map(({ group, cut }) => {
    if (!cut) return { subjectId, group, told: null, cells: markersOf(layout) };
    const whole = group === "colleagues" ? { ...cut, parts: partsOf(raters) } : cut;
    const cells = cellsOfCut(layout, whole, groupThreshold, differing.get(group) ?? 0);
    return { subjectId, group, told: whole, cells };
  });
}

/** How many stand in each of the two groups that are merged. */
function partsOf(raters: ReturnType<DoneRaters["get"]>): number[] {
  return (["peers", "reports"] as const).map((group) => raters?.get(group)?.size ?? 0);
}

async function readSubjects({ db, org }: JobContext, cycleId: string): Promise<RatedSubject[]> {
  const rows = await db.subject.findMany({
    where: { orgId: org.id, cycleId },
    orderBy: { id: "asc" },
    select: { id: true, personId: true, teamId: true, consentedAt: true },
  });
  return rows.map(({ consentedAt, ...row }) => ({ ...row, hasConsented: consentedAt !== null }));
}

function counted(cuts: readonly SubjectCut[], teams: readonly ReleaseCell[]) {
  const all = [...cuts.flatMap(({ cells }) => cells), ...teams];
  const suppressed = all.filter(({ state }) => state === "suppressed").length;
  return { published: all.length - suppressed, suppressed };
}
