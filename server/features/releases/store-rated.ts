import type { ReleaseCell } from "@/server/domain/disclosure/cell";
import type { ReleaseOverall } from "@/server/domain/disclosure/overall";
import type { Soundness } from "@/server/domain/disclosure/soundness";
import type { JobContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import { storeImportance, type ToldImportance } from "./importance";
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
  importance: readonly ToldImportance[];
  soundness: Soundness;
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
      soundness: told.soundness,
      hash: release.hash,
    },
  });
  await db.$executeRaw`
    INSERT INTO public.subject_release (org_id, release_id, subject_id, shared_at)
    SELECT ${org.id}::uuid, ${release.id}::uuid, s, ${release.isHeld ? null : now}::timestamptz
    FROM unnest(${told.subjects.map(({ id }) => id)}::uuid[]) AS s`;
  for (let from = 0; from < told.cuts.length; from += CUTS_AT_ONCE) {
    await storeCuts(ctx, release.id, told.cuts.slice(from, from + CUTS_AT_ONCE));
  }
  await storeTeams(ctx, release.id, told.teams);
  await storeComments(ctx, release.id, told.comments);
  await storeImportance(ctx, release.id, told.importance);
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
  await db.$executeRaw`
    INSERT INTO public.release_cell (org_id, release_id, team_id, level, key, state, reason, n, mean,
      agreement, histogram)
    SELECT ${org.id}::uuid, ${releaseId}::uuid, c.team, c.level, c.key, c.state, c.reason, c.n, c.mean,
      c.agreement, '{}'
    FROM jsonb_to_recordset(${JSON.stringify(cells)}::jsonb) AS c(team uuid, level text, key text,
      state text, reason text, n integer, mean float8, agreement text)`;
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
  await db.$executeRaw`
    INSERT INTO public.release_comment (org_id, id, release_id, subject_id, question, place,
      rater_group, body)
    SELECT ${org.id}::uuid, c.id, ${releaseId}::uuid, c."subjectId", c.question, c.place, c.group, c.body
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS c(id uuid, "subjectId" uuid,
      question smallint, place smallint, "group" text, body text)`;
}
