import type { z } from "zod";
import { AppError } from "@/server/domain/error";
import { formatAnswers, parseAnswers, parseDraft } from "@/server/domain/first-role/answers";
import type { OrgContext } from "@/server/infra/context";
import { demandState, lockRound } from "./lock-round";
import type { OneRound, SaveAnswers, SubmitAnswers } from "./schema";
import { readRound } from "./stored-round";

/** One's own form in a round: the questions, what is answered so far, and who else is asked. */
export async function getForm(ctx: OrgContext, input: z.output<typeof OneRound>) {
  const round = await readRound(ctx, input.round);
  const own = round?.respondents.find((one) => isOwn(one, ctx));
  if (!round || !own) throw new AppError("not-found");
  const { id, key, name, set } = round.used;
  const answer = await ctx.db.firstRoleAnswer.findFirst({
    where: { orgId: ctx.org.id, roundId: round.id, personId: own.personId },
  });
  return {
    round: { id: round.id, state: round.state },
    team: { id: round.team.id, name: round.team.name },
    weightSet: { id, key, name },
    set,
    answers: parseDraft(answer?.answers ?? "", set),
    hasSubmitted: own.hasSubmitted,
    others: round.respondents.filter((one) => one !== own).map((one) => one.name),
  };
}

/** Keeps what is answered so far; seen by nobody else. */
export async function saveAnswers(ctx: OrgContext, input: z.output<typeof SaveAnswers>) {
  const { set } = await lockForm(ctx, input.round);
  await write(ctx, input.round, formatAnswers(parseDraft(input.answers, set)));
}

/** Hands in one's answers: whole, once, and not changed any more. */
export async function submitAnswers(ctx: OrgContext, input: z.output<typeof SubmitAnswers>) {
  const { set, teamId } = await lockForm(ctx, input.round);
  const parsed = parseAnswers(input.answers, set);
  if (!parsed.ok) throw new AppError("invalid", "first-role-answers", { field: "answers" });
  await write(ctx, input.round, formatAnswers(parsed.answers));
  const { db, org, member, now } = ctx;
  await db.firstRoleRespondent.updateMany({
    where: { orgId: org.id, roundId: input.round, personId: member.personId },
    data: { submittedAt: now },
  });
  const target = { kind: "first-role-round", id: input.round };
  await ctx.audit({ verb: "first-role.answered", target, details: { teamId } });
}

async function lockForm(ctx: OrgContext, id: string) {
  const { db, org, member, user } = ctx;
  const key = { orgId: org.id, roundId: id, personId: member.personId };
  // Whoever was not asked learns nothing of the round, not even its state.
  const isAsked = await db.firstRoleRespondent.count({ where: { ...key, userId: user.userId } });
  if (isAsked === 0) throw new AppError("not-found");
  demandState((await lockRound(ctx, id)).state, "waiting");
  const round = await readRound(ctx, id);
  const own = round?.respondents.find((one) => isOwn(one, ctx));
  if (!round || !own) throw new AppError("not-found");
  if (own.hasSubmitted) throw new AppError("conflict", "first-role-submitted");
  return { teamId: round.team.id, set: round.used.set };
}

async function write({ db, org, member, user, now }: OrgContext, roundId: string, answers: string) {
  await db.$executeRaw`
    INSERT INTO public.first_role_answer (org_id, round_id, person_id, user_id, answers, saved_at)
    VALUES (${org.id}::uuid, ${roundId}::uuid, ${member.personId}::uuid, ${user.userId}::uuid,
      ${answers}, ${now})
    ON CONFLICT (org_id, round_id, person_id)
      DO UPDATE SET answers = excluded.answers, saved_at = excluded.saved_at`;
}

function isOwn(one: { personId: string; userId: string }, { member, user }: OrgContext): boolean {
  return one.personId === member.personId && one.userId === user.userId;
}
