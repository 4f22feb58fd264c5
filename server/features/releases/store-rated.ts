import { isPublished, type ReleaseCell } from "@/server/domain/disclosure/cell";
import type { ReleaseOverall } from "@/server/domain/disclosure/overall";
import type { JobContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import type { ToldComment } from "./rated-aggregate";
import type { RatedSubject, SubjectCut } from "./subject-cuts";

type Release = Readonly<{
  id: string;
  cycleId: string;
  hash: string;
  rules: string;
  overall: ReleaseOverall;
  isHeld: boolean;
}>;
type Told = Readonly<{
  subjects: readonly RatedSubject[];
  cuts: readonly SubjectCut[];
  teams: readonly ReleaseCell[];
  comments: readonly ToldComment[];
}>;

/** A statement holds the cells of so many groups: a large cycle has hundreds of thousands of figures. */
const CUTS_AT_ONCE = 400;

/** Writes a release with everything that is told, in few statements. */
export async function storeRated(ctx: JobContext, release: Release, told: Told): Promise<void> {
  const { db, org, now } = ctx;
  await db.release.create({
    data: {
      orgId: org.id,
      id: release.id,
      cycleId: release.cycleId,
      rulesVersion: release.rules,
      provenance: { kind: "rated" },
      overall: release.overall,
      hash: release.hash,
    },
  });
  const sharedAt = release.isHeld ? null : now;
  await db.subjectRelease.createMany({
    data: told.subjects.map(({ id }) => {
      return { orgId: org.id, releaseId: release.id, subjectId: id, sharedAt };
    }),
  });
  for (let from = 0; from < told.cuts.length; from += CUTS_AT_ONCE) {
    await storeCuts(ctx, release.id, told.cuts.slice(from, from + CUTS_AT_ONCE));
  }
  await storeTeams(ctx, release.id, told.teams);
  await storeComments(ctx, release.id, told.comments);
}

async function storeCuts(
  { db, org }: JobContext,
  releaseId: string,
  cuts: readonly SubjectCut[],
): Promise<void> {
  const rows = cuts.flatMap(({ subjectId, group, cells }) =>
    cells.map((cell) => ({ histogram: [], ...cell, subjectId, group })),
  );
  await db.$executeRaw`
    INSERT INTO public.subject_cell (org_id, release_id, subject_id, rater_group, level, key, state,
      reason, n_from, mean, sd, agreement, histogram)
    SELECT ${org.id}::uuid, ${releaseId}::uuid, c."subjectId", c.group, c.level, c.key, c.state,
      c.reason, c."nFrom", c.mean, c.sd, c.agreement, c.histogram
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS c("subjectId" uuid, "group" text,
      level text, key text, state text, reason text, "nFrom" smallint, mean float8, sd float8,
      agreement text, histogram integer[])`;
}

async function storeTeams(
  { db, org }: JobContext,
  releaseId: string,
  cells: readonly ReleaseCell[],
): Promise<void> {
  await db.releaseCell.createMany({
    data: cells.map((cell) => ({
      ...{ orgId: org.id, releaseId, teamId: cell.team, level: cell.level, key: cell.key },
      state: cell.state,
      reason: cell.state === "published" ? null : cell.reason,
      ...(isPublished(cell) ? { n: cell.n, mean: cell.mean, agreement: cell.agreement } : {}),
      histogram: [],
    })),
  });
}

// The order is the database's, drawn at random question by question: it tells nothing of who wrote.
async function storeComments(
  { db, org }: JobContext,
  releaseId: string,
  comments: readonly ToldComment[],
): Promise<void> {
  const bySubject = Map.groupBy(comments, ({ subjectId, question }) => `${subjectId}:${question}`);
  const rows = [...bySubject.values()].flatMap((same) =>
    same.map((comment, place) => ({ ...comment, id: newId(), place })),
  );
  await db.releaseComment.createMany({
    data: rows.map(({ id, subjectId, question, place, group, body }) => {
      return { orgId: org.id, id, releaseId, subjectId, question, place, raterGroup: group, body };
    }),
  });
}
