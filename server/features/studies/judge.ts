import type { z } from "zod";
import { dateOfDay, dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { Anchor, Quality } from "@/server/domain/instrument/instrument";
import { shuffled } from "@/server/domain/study/shuffle";
import type { OrgContext } from "@/server/infra/context";
import type { OneStudy, SaveAnswers } from "./schema";

/** What a judge is shown: levels in an order of their own, without saying where they belong. */
export async function readForm(ctx: OrgContext, { study }: z.output<typeof OneStudy>) {
  const { db, org, member } = ctx;
  const judge = await findJudge(ctx, study);
  const { instrumentId, closedAt } = judge.study;
  const qualities = await db.quality.findMany({
    where: { orgId: org.id, instrumentId },
    orderBy: { position: "asc" },
    select: { id: true, wording: true },
  });
  const anchors = await db.anchor.findMany({
    where: { orgId: org.id, quality: { instrumentId } },
    orderBy: { id: "asc" },
    select: { id: true, wording: true },
  });
  const answers = await db.studyAnswer.findMany({
    where: { orgId: org.id, studyId: study, personId: member.personId },
    select: { anchorId: true, qualityId: true, rating: true },
  });
  return {
    id: study,
    isOver: closedAt !== null,
    isDone: judge.doneOn !== null,
    qualities: shuffled(qualities, judge.seed + 1).map(({ id, wording }) => {
      return { id, wording: Quality.shape.wording.parse(wording) };
    }),
    anchors: shuffled(anchors, judge.seed).map(({ id, wording }) => {
      return { id, wording: Anchor.shape.wording.parse(wording) };
    }),
    answers: answers.map(({ anchorId, qualityId, rating }) => {
      return { anchor: anchorId, quality: qualityId, rating };
    }),
  };
}

/** Keeps a judge's answers as they come. */
export async function saveAnswers(
  ctx: OrgContext,
  { study, answers }: z.output<typeof SaveAnswers>,
): Promise<void> {
  const { db, org, member } = ctx;
  const judge = await findJudge(ctx, study);
  refuseOver(judge);
  const rows = JSON.stringify(answers);
  const stored = await db.$executeRaw`
    INSERT INTO public.study_answer (org_id, study_id, person_id, anchor_id, quality_id, rating)
    SELECT ${org.id}::uuid, ${study}::uuid, ${member.personId}::uuid, x.anchor, x.quality, x.rating
    FROM jsonb_to_recordset(${rows}::jsonb) AS x(anchor uuid, quality uuid, rating smallint)
    JOIN public.anchor a ON a.org_id = ${org.id}::uuid AND a.id = x.anchor
    JOIN public.quality q ON q.org_id = a.org_id AND q.id = a.quality_id
      AND q.instrument_id = ${judge.study.instrumentId}::uuid
    LEFT JOIN public.quality s ON s.org_id = a.org_id AND s.id = x.quality
      AND s.instrument_id = q.instrument_id
    WHERE x.quality IS NULL OR s.id IS NOT NULL
    ON CONFLICT (org_id, study_id, person_id, anchor_id)
      DO UPDATE SET quality_id = excluded.quality_id, rating = excluded.rating`;
  if (stored !== answers.length) throw new AppError("invalid");
}

/** Hands in a whole form; it then stays as it is. */
export async function handIn(ctx: OrgContext, { study }: z.output<typeof OneStudy>): Promise<void> {
  const { db, org, member, now } = ctx;
  const judge = await findJudge(ctx, study);
  refuseOver(judge);
  const whole = await db.anchor.count({
    where: { orgId: org.id, quality: { instrumentId: judge.study.instrumentId } },
  });
  const own = { orgId: org.id, studyId: study, personId: member.personId };
  const done = await db.studyAnswer.count({
    where: { ...own, qualityId: { not: null }, rating: { not: null } },
  });
  if (done < whole) throw new AppError("invalid", "study-incomplete");
  await db.studyJudge.update({
    where: { orgId_studyId_personId: own },
    data: { doneOn: dateOfDay(dayIn(org.timeZone, now)) },
  });
  await ctx.auditByDay({ verb: "study.answered", target: { kind: "study", id: study } });
}

/** The studies to which this member was asked, those that wait first. */
export async function listOwnStudies({ db, org, member }: OrgContext) {
  const rows = await db.studyJudge.findMany({
    where: { orgId: org.id, personId: member.personId },
    orderBy: [{ study: { openedAt: "desc" } }],
    take: 50,
    select: {
      ...{ studyId: true, doneOn: true },
      study: { select: { closedAt: true, openedAt: true, instrument: { select: { name: true } } } },
    },
  });
  const studies = rows.map(({ studyId, doneOn, study }) => ({
    id: studyId,
    instrument: study.instrument.name,
    openedAt: study.openedAt,
    state: doneOn ? ("done" as const) : study.closedAt ? ("over" as const) : ("open" as const),
  }));
  return { studies: [...studies].sort((a, b) => rank(a.state) - rank(b.state)) };
}

function rank(state: "open" | "done" | "over"): number {
  return ["open", "done", "over"].indexOf(state);
}

async function findJudge({ db, org, member }: OrgContext, studyId: string) {
  const key = { orgId: org.id, studyId, personId: member.personId };
  const row = await db.studyJudge.findUnique({
    where: { orgId_studyId_personId: key },
    select: {
      ...{ seed: true, doneOn: true },
      study: { select: { instrumentId: true, closedAt: true } },
    },
  });
  if (!row) throw new AppError("not-found");
  return row;
}

type Judge = Awaited<ReturnType<typeof findJudge>>;

function refuseOver({ doneOn, study }: Judge): void {
  if (doneOn) throw new AppError("conflict", "study-handed-in");
  if (study.closedAt) throw new AppError("conflict", "study-over");
}
