import type { z } from "zod";
import { AppError } from "@/server/domain/error";
import { answersOf } from "@/server/domain/scorecard/answer";
import { reviewScorecard } from "@/server/domain/scorecard/progress";
import type { OrgContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import { lockDraft } from "./draft";
import { getForm } from "./form";
import type { OneScorecard, ShareScorecard, SubmitScorecard } from "./schema";

type One = z.output<typeof OneScorecard>;

/** The draft in the organisation's open self cycle, a new one where there is none. */
export async function startScorecard(ctx: OrgContext): Promise<{ scorecard: string }> {
  const { db, org, user, member, now } = ctx;
  const cycle = await db.cycle.findFirst({ where: { kind: "self", closedAt: null } });
  if (!cycle) throw new AppError("conflict", "scorecard-no-cycle");
  const id = newId();
  const place = { orgId: org.id, cycleId: cycle.id, personId: member.personId };
  // Two clicks at once meet at the unique index: the second finds the draft of the first.
  const { count } = await db.selfScorecard.createMany({
    data: [{ ...place, id, userId: user.userId, startedAt: now }],
    skipDuplicates: true,
  });
  if (count > 0) {
    await ctx.audit({ verb: "scorecard.started", target: { kind: "scorecard", id } });
    return { scorecard: id };
  }
  const draft = await db.selfScorecard.findFirst({ where: { ...place, submittedAt: null } });
  // A draft that was submitted in this very moment; the next press starts a new one.
  if (!draft) throw new AppError("conflict", "scorecard-submitted");
  return { scorecard: draft.id };
}

/** Submits a draft as the review showed it; from then on only its sharing changes. */
export async function submitScorecard(
  ctx: OrgContext,
  input: z.output<typeof SubmitScorecard>,
): Promise<void> {
  const draft = await lockDraft(ctx, input.scorecard);
  if (draft.revision !== input.revision) throw new AppError("stale", "scorecard-moved-on");
  const { instrument, answers } = await getForm(ctx, input.scorecard);
  if (!reviewScorecard(instrument, answersOf(answers)).canSubmit) {
    throw new AppError("invalid", "scorecard-too-empty");
  }
  await ctx.db.selfScorecard.updateMany({
    where: { id: input.scorecard },
    data: { submittedAt: ctx.now, sharedWith: input.sharedWith },
  });
  await ctx.audit({ verb: "scorecard.submitted", target: target(input) });
}

/** Changes who may see one's submitted self-rating. */
export async function shareScorecard(
  ctx: OrgContext,
  input: z.output<typeof ShareScorecard>,
): Promise<void> {
  const where = { id: input.scorecard, userId: ctx.user.userId, submittedAt: { not: null } };
  const { count } = await ctx.db.selfScorecard.updateMany({
    where: { ...where, sharedWith: input.from },
    data: { sharedWith: input.sharedWith },
  });
  if (count === 0) {
    const isThere = (await ctx.db.selfScorecard.count({ where })) > 0;
    throw new AppError(isThere ? "stale" : "not-found");
  }
  await ctx.audit({
    verb: "scorecard.shared",
    target: target(input),
    details: { fields: ["sharedWith"] },
  });
}

/** Throws one's own draft away, with its answers. */
export async function discardScorecard(ctx: OrgContext, input: One): Promise<void> {
  await lockDraft(ctx, input.scorecard);
  await ctx.db.selfAnswer.deleteMany({ where: { scorecardId: input.scorecard } });
  await ctx.db.selfScorecard.deleteMany({ where: { id: input.scorecard } });
  await ctx.audit({ verb: "scorecard.discarded", target: target(input) });
}

function target({ scorecard }: One) {
  return { kind: "scorecard", id: scorecard };
}
