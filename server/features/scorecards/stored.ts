import { z } from "zod";
import { AppError } from "@/server/domain/error";
import { NOT_OBSERVED } from "@/server/domain/scorecard/answer";
import { SharedWith } from "@/server/domain/scorecard/visibility";
import type { OrgContext } from "@/server/infra/context";
import { authorTeams } from "./author-teams";
import { isVisibleTo } from "./reader";

const StoredAnswer = z
  .object({
    kind: z.enum(["item", "level"]),
    key: z.string(),
    value: z.int().nullable(),
    revision: z.int(),
    answeredAt: z.coerce.date(),
  })
  .transform(({ value, ...rest }) => ({ ...rest, value: value ?? NOT_OBSERVED }));

const StoredScorecard = z.object({
  id: z.uuid(),
  cycleId: z.uuid(),
  instrumentId: z.uuid(),
  personId: z.uuid(),
  userId: z.uuid(),
  name: z.string(),
  startedAt: z.coerce.date(),
  submittedAt: z.coerce.date().nullable(),
  sharedWith: SharedWith,
  revision: z.int(),
  teams: z.array(z.object({ id: z.uuid(), name: z.string(), path: z.array(z.uuid()) })),
  answers: z.array(StoredAnswer),
});

/** A self-rating with all its answers. */
export type StoredScorecard = z.output<typeof StoredScorecard>;

/** One self-rating with its answers, if this reader may see it; anything else is not found. */
export async function getScorecard(ctx: OrgContext, id: string): Promise<StoredScorecard> {
  const scorecard = await findScorecard(ctx, id);
  if (!scorecard) throw new AppError("not-found");
  return scorecard;
}

/** The same, or null where this reader may not see it. */
export async function findScorecard(ctx: OrgContext, id: string): Promise<StoredScorecard | null> {
  const scorecard = (await read(ctx, { id })).find((one) =>
    isVisibleTo(
      ctx,
      { userId: one.userId, teamPaths: one.teams.map(({ path }) => path) },
      { sharedWith: one.sharedWith, isSubmitted: one.submittedAt !== null },
    ),
  );
  return scorecard ?? null;
}

/** All self-ratings of whoever asks, drafts too, oldest first. */
export function listOwnScorecards(ctx: OrgContext): Promise<StoredScorecard[]> {
  return read(ctx, { userId: ctx.user.userId });
}

async function read(
  ctx: OrgContext,
  which: { id?: string; userId?: string },
): Promise<StoredScorecard[]> {
  const rows = await ctx.db.$queryRaw<unknown[]>`
    SELECT s.id, s.cycle_id AS "cycleId", c.instrument_id AS "instrumentId",
      s.person_id AS "personId", s.user_id AS "userId", p.name, s.started_at AS "startedAt",
      s.submitted_at AS "submittedAt", s.shared_with AS "sharedWith", s.revision,
      ${authorTeams(ctx)} AS teams,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', a.kind, 'key', a.key, 'value', a.value,
          'revision', a.revision, 'answeredAt', a.answered_at) ORDER BY a.revision), '[]')
        FROM public.self_answer a WHERE a.org_id = s.org_id AND a.scorecard_id = s.id) AS answers
    FROM public.self_scorecard s
    JOIN public.cycle c ON c.org_id = s.org_id AND c.id = s.cycle_id
    JOIN public.person p ON p.org_id = s.org_id AND p.id = s.person_id AND p.erased_at IS NULL
    WHERE s.org_id = ${ctx.org.id}::uuid
      AND (${which.id ?? null}::uuid IS NULL OR s.id = ${which.id ?? null}::uuid)
      AND (${which.userId ?? null}::uuid IS NULL OR s.user_id = ${which.userId ?? null}::uuid)
    ORDER BY coalesce(s.submitted_at, 'infinity'), s.started_at`;
  return rows.map((row) => StoredScorecard.parse(row));
}
