import type { ReleaseCell } from "@/server/domain/disclosure/cell";
import { overallOfRated } from "@/server/domain/disclosure/rated-team";
import { announceReports } from "@/server/features/subject-reports/announce";
import type { JobContext } from "@/server/infra/context";
import { newId, sha256 } from "@/server/infra/id";
import { notifyAdmins } from "@/server/infra/notify";
import { readLayout } from "./aggregate";
import { readEarlier } from "./earlier";
import { readImportance } from "./importance";
import { readDone, readSamePeople } from "./participation";
import { aggregateRatings } from "./rated-aggregate";
import { ratedTeams } from "./rated-teams";
import { storeRated } from "./store-rated";
import { type RatedSubject, type SubjectCut, subjectCuts } from "./subject-cuts";
import { takeDue } from "./take-due";

/** Changes whenever the rules of what is published of rated cycles change; stored with every release. */
export const RATED_RULES = "exact-2";

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
  const whoIs = await readSamePeople(ctx);
  const done = await readDone(ctx, [cycleId], whoIs);
  const earlier = await readEarlier(ctx, cycleId, whoIs);
  const aggregate = await aggregateRatings(ctx, cycleId, layout);
  const cutting = { layout, threshold: cycle.groupThreshold, subjects, done, earlier };
  const cuts = subjectCuts(aggregate.cuts, cutting);
  const teams = ratedTeams(cuts, aggregate.teams, cutting, cycle.teamThreshold);
  const overall = overallOfRated(layout, teams);
  const { comments, soundness } = aggregate;
  const importance = await readImportance(ctx, cycleId);
  const frozen = {
    rules: RATED_RULES,
    overall,
    cells: cuts.map(({ subjectId, group, cells }) => ({ subjectId, group, cells })),
    teams,
    comments,
    importance,
    soundness,
  };
  const hash = sha256(JSON.stringify(frozen));
  const release = { id: newId(), cycleId, hash, overall, isHeld: cycle.isHeld, rules: RATED_RULES };
  await storeRated(ctx, release, { subjects, cuts, teams, comments, importance, soundness });
  if (!cycle.isHeld) {
    await announceReports(
      ctx,
      subjects.map(({ id }) => id),
    );
  }
  await db.cycle.updateMany({
    where: { orgId: org.id, id: cycleId, releasedAt: null },
    data: { releasedAt: now },
  });
  const counts = counted(cuts, teams);
  const kind = counts.published > 0 ? "cycle-released" : "cycle-unpublished";
  await notifyAdmins(ctx, kind, cycleId);
  await ctx.audit({
    verb: "cycle.released",
    target: { kind: "cycle", id: cycleId },
    details: { releaseId: release.id, hash, rules: RATED_RULES, ...counts },
  });
}

async function readSubjects({ db, org }: JobContext, cycleId: string): Promise<RatedSubject[]> {
  const rows = await db.subject.findMany({
    where: { orgId: org.id, cycleId },
    orderBy: { id: "asc" },
    select: { id: true, personId: true, teamId: true, consentedAt: true, itemKey: true },
  });
  return rows.map(({ consentedAt, ...row }) => ({ ...row, hasConsented: consentedAt !== null }));
}

function counted(cuts: readonly SubjectCut[], teams: readonly ReleaseCell[]) {
  const all = [...cuts.flatMap(({ cells }) => cells), ...teams];
  const suppressed = all.filter(({ state }) => state === "suppressed").length;
  return { published: all.length - suppressed, suppressed };
}
