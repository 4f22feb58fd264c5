import { answersNeeded } from "@/server/domain/scorecard/score";
import type { SharedWith } from "@/server/domain/scorecard/visibility";
import type { OrgContext } from "@/server/infra/context";
import { type AuthorTeam, authorTeams } from "./author-teams";
import { isVisibleTo, teamsInSight } from "./reader";

/** A self-rating that its author shared and this reader may see: the newest one of each person. */
export type SharedScorecard = Readonly<{
  scorecardId: string;
  personId: string;
  name: string;
  isAuthor: boolean;
  submittedAt: Date;
  sharedWith: SharedWith;
  instrument: Readonly<{ id: string; key: string; version: string }>;
  /** Where the person belongs today, as far as this reader sees; each path runs from the root of its tree to the team itself. */
  teams: readonly AuthorTeam[];
}>;

/** `mean` is null below half of the quality's items. */
export type SharedQuality = Readonly<{
  key: string;
  mean: number | null;
  answered: number;
  of: number;
}>;
export type SharedProfile = SharedScorecard & Readonly<{ qualities: readonly SharedQuality[] }>;

/** The shared self-ratings that this reader may see, with a mean for each quality; two statements. */
export async function listSharedProfiles(ctx: OrgContext): Promise<SharedProfile[]> {
  const shared = await listSharedScorecards(ctx);
  if (shared.length === 0) return [];
  const scores = await listScores(
    ctx,
    shared.map(({ scorecardId }) => scorecardId),
  );
  return shared.map((one) => ({ ...one, qualities: scores.get(one.scorecardId) ?? [] }));
}

/** The same without figures, by name. */
export async function listSharedScorecards(ctx: OrgContext): Promise<SharedScorecard[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT s.id, s.person_id AS "personId", s.user_id AS "userId", p.name,
      s.submitted_at AS "submittedAt", s.shared_with AS "sharedWith",
      jsonb_build_object('id', i.id, 'key', i.key, 'version', i.version) AS instrument,
      ${authorTeams(ctx)} AS teams
    FROM public.self_scorecard s
    JOIN public.person p ON p.org_id = s.org_id AND p.id = s.person_id AND p.erased_at IS NULL
    JOIN public.cycle c ON c.org_id = s.org_id AND c.id = s.cycle_id
    JOIN public.instrument i ON i.org_id = c.org_id AND i.id = c.instrument_id
    WHERE s.org_id = ${ctx.org.id}::uuid AND s.submitted_at IS NOT NULL AND s.shared_with <> 'me'
    ORDER BY lower(p.name), s.person_id, s.submitted_at DESC`;
  const seen = rows.filter((row) =>
    isVisibleTo(
      ctx,
      { userId: row.userId, teamPaths: row.teams.map(({ path }) => path) },
      { sharedWith: row.sharedWith, isSubmitted: true },
    ),
  );
  const newest = seen.filter((row, index) => row.personId !== seen[index - 1]?.personId);
  return newest.map(({ id, userId, ...row }) => ({
    ...row,
    teams: teamsInSight(ctx, row.teams),
    scorecardId: id,
    isAuthor: userId === ctx.user.userId,
  }));
}

type Row = Omit<SharedScorecard, "scorecardId" | "isAuthor"> & { id: string; userId: string };
type ScoreRow = { scorecardId: string; key: string; answered: number; of: number; mean: number };

async function listScores(
  { db, org }: OrgContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SharedQuality[]>> {
  const rows = await db.$queryRaw<ScoreRow[]>`
    SELECT s.id AS "scorecardId", q.key, count(a.value)::int AS answered, count(*)::int AS of,
      avg(a.value)::float8 AS mean
    FROM public.self_scorecard s
    JOIN public.cycle c ON c.org_id = s.org_id AND c.id = s.cycle_id
    JOIN public.quality q ON q.org_id = c.org_id AND q.instrument_id = c.instrument_id
    JOIN public.item t ON t.org_id = q.org_id AND t.quality_id = q.id
    LEFT JOIN public.self_answer a ON a.org_id = s.org_id AND a.scorecard_id = s.id
      AND a.kind = 'item' AND a.key = t.key
    WHERE s.org_id = ${org.id}::uuid AND s.id = ANY(${ids}::uuid[])
    GROUP BY s.id, q.key, q.position ORDER BY q.position`;
  const scores = new Map<string, SharedQuality[]>();
  for (const { scorecardId, mean, ...row } of rows) {
    const isValid = row.answered > 0 && row.answered >= answersNeeded(row.of);
    const quality = { ...row, mean: isValid ? mean : null };
    scores.set(scorecardId, [...(scores.get(scorecardId) ?? []), quality]);
  }
  return scores;
}
