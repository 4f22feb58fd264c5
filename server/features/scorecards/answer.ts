import type { z } from "zod";
import { AppError } from "@/server/domain/error";
import type { Instrument } from "@/server/domain/instrument/instrument";
import { isOnScale, NOT_OBSERVED, type SavedAnswer } from "@/server/domain/scorecard/answer";
import {
  type AnswerPatch,
  applyPatch,
  type Conflict,
  type Draft,
} from "@/server/domain/scorecard/draft";
import type { Receipt } from "@/server/domain/scorecard/screen";
import type { OrgContext } from "@/server/infra/context";
import { getInstruments } from "../instruments/reads";
import { lockDraft } from "./draft";
import type { SaveAnswers } from "./schema";

/** Saves answers one by one in one transaction; those that another screen changed are only reported. */
export async function saveAnswers(
  ctx: OrgContext,
  input: z.output<typeof SaveAnswers>,
): Promise<Receipt> {
  const draft = await lockDraft(ctx, input.scorecard);
  if (input.answers.length > 0) await checkAnswers(ctx, draft.instrumentId, input.answers);
  const before = await readDraft(ctx, input.scorecard, draft.revision);
  const saved: SavedAnswer[] = [];
  const conflicts: Conflict[] = [];
  let after: Draft = before;
  for (const patch of input.answers) {
    const result = applyPatch(after, patch);
    after = result.draft;
    if (result.outcome === "conflict") conflicts.push(result.conflict);
    else saved.push(result.answer);
  }
  await write(ctx, input.scorecard, before.revision, after);
  const since = before.answers.filter(({ revision }) => revision > input.seen);
  return { revision: after.revision, saved, conflicts, since };
}

async function checkAnswers(
  { db }: OrgContext,
  instrumentId: string,
  answers: readonly AnswerPatch[],
): Promise<void> {
  const instrument = (await getInstruments(db, [instrumentId])).get(instrumentId);
  if (!instrument || !answers.every((answer) => isAsked(instrument, answer))) {
    throw new AppError("invalid", "scorecard-answer");
  }
}

function isAsked(instrument: Instrument, answer: AnswerPatch): boolean {
  const { qualities, scale } = instrument;
  if (answer.kind === "item") {
    const isItem = qualities.some(({ items }) => items.some(({ key }) => key === answer.key));
    return isItem && isOnScale(answer.value, scale);
  }
  const levels = qualities.find(({ key }) => key === answer.key)?.anchors.length ?? 0;
  return levels > 0 && isOnScale(answer.value, { min: 1, max: levels });
}

async function readDraft({ db }: OrgContext, scorecardId: string, revision: number) {
  const rows = await db.selfAnswer.findMany({ where: { scorecardId } });
  const answers = rows.map((row) => ({
    // The column's check constraint admits these two only.
    kind: row.kind as SavedAnswer["kind"],
    key: row.key,
    value: row.value ?? NOT_OBSERVED,
    revision: row.revision,
  }));
  return { revision, answers };
}

async function write(
  { db, org, now }: OrgContext,
  scorecardId: string,
  from: number,
  draft: Draft,
): Promise<void> {
  if (draft.revision === from) return;
  const changed = draft.answers
    .filter(({ revision }) => revision > from)
    .map((one) => ({ ...one, value: one.value === NOT_OBSERVED ? null : one.value }));
  await db.$executeRaw`
    INSERT INTO public.self_answer
      (org_id, scorecard_id, kind, key, value, is_not_observed, revision, answered_at)
    SELECT ${org.id}::uuid, ${scorecardId}::uuid, x.kind, x.key, x.value, x.value IS NULL, x.revision, ${now}
    FROM jsonb_to_recordset(${JSON.stringify(changed)}::jsonb)
      AS x(kind text, key text, value smallint, revision integer)
    ON CONFLICT (org_id, scorecard_id, kind, key) DO UPDATE SET value = excluded.value,
      is_not_observed = excluded.is_not_observed, revision = excluded.revision,
      answered_at = excluded.answered_at`;
  await db.selfScorecard.updateMany({
    where: { id: scorecardId },
    data: { revision: draft.revision },
  });
}
