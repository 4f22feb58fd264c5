import type { z } from "zod";
import { dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import type { Direction } from "@/server/domain/structure/structure";
import type { TeamContext } from "@/server/infra/context";
import { getRound } from "./round";
import type { SubmitAnswers } from "./schema";

type Asked = {
  questions: {
    id: string;
    wording: Record<string, { name: string; definition?: string }>;
    direction: Direction;
  }[];
  options: { id: string; name: string; holder: string | null }[];
};

/** What an invited person answers: the frozen questions and choices. Anybody else finds nothing. */
export async function getForm(ctx: TeamContext, roundId: string) {
  const round = await getRound(ctx, roundId);
  if (!round.isInvited) throw new AppError("not-found");
  const { team, user } = ctx;
  return {
    team: { id: team.id, name: team.name },
    round,
    userId: user.userId,
    ...(await readAsked(ctx, roundId, round.openedOn)),
  };
}

/** What a round asks and between whom one chooses, in the words of its opening day. */
export async function readAsked({ db, org, now }: TeamContext, roundId: string, openedOn: string) {
  const today = dayIn(org.timeZone, now);
  const [row] = await db.$queryRaw<{ asked: Asked }[]>`
    SELECT json_build_object(
      'questions', (SELECT coalesce(json_agg(json_build_object('id', q.responsibility_id,
          'wording', v.wording, 'direction', v.direction) ORDER BY q.place), '[]')
        FROM public.perception_question q
        JOIN public.responsibility_version v ON v.org_id = q.org_id
          AND v.responsibility_id = q.responsibility_id
          AND daterange(v.from_day, v.to_day, '[)') @> ${openedOn}::date
        WHERE q.org_id = ${org.id}::uuid AND q.round_id = ${roundId}::uuid),
      'options', (SELECT coalesce(json_agg(json_build_object('id', o.position_id, 'name', p.name,
          'holder', pe.name) ORDER BY o.place), '[]')
        FROM public.perception_option o
        JOIN public.position p ON p.org_id = o.org_id AND p.id = o.position_id
        LEFT JOIN public.holding h ON h.org_id = p.org_id AND h.position_id = p.id
          AND daterange(h.from_day, h.to_day, '[)') @> ${today}::date
        LEFT JOIN public.person pe ON pe.org_id = h.org_id AND pe.id = h.person_id
          AND pe.erased_at IS NULL
        WHERE o.org_id = ${org.id}::uuid AND o.round_id = ${roundId}::uuid)
    ) AS asked`;
  if (!row) throw new Error("a statement of one row gave none");
  return {
    questions: row.asked.questions.map(({ id, wording, direction }) => ({
      id,
      direction,
      name: wording.en?.name ?? "",
      definition: wording.en?.definition ?? null,
    })),
    options: row.asked.options,
  };
}

/**
 * Takes a form. What is stored has no person and no form; that one is done is noted by day. Sent twice
 * it is received once, and the second is told so without being compared.
 */
export async function submitAnswers(
  ctx: TeamContext,
  { roundId, answers }: z.output<typeof SubmitAnswers>,
): Promise<{ isRepeated: boolean }> {
  await getRound(ctx, roundId);
  const [row] = await ctx.db.$queryRaw<{ outcome: string }[]>`
    SELECT app.submit_perception(${roundId}::uuid, ${JSON.stringify(answers)}::jsonb) AS outcome`;
  const outcome = row?.outcome;
  if (outcome === "received" || outcome === "already-received") {
    return { isRepeated: outcome === "already-received" };
  }
  if (outcome === "closed") throw new AppError("conflict", "perception-closed");
  if (outcome === "misfit") throw new AppError("invalid", "perception-misfit");
  throw new AppError("not-found");
}
