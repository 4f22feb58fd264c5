import type { z } from "zod";
import { AppError } from "@/server/domain/error";
import { formatAnswers, parseAnswers, parseDraft } from "@/server/domain/first-role/answers";
import type { WeightSet } from "@/server/domain/first-role/model";
import { type RoundState, roundState } from "@/server/domain/first-role-round/round";
import type { OrgContext } from "@/server/infra/context";
import { demandState, lockRound } from "./lock-round";
import type { OneRound, SaveAnswers, SubmitAnswers } from "./schema";
import { namedSet } from "./set-in-use";

/** One's own form in a round: the questions, what is answered so far, and who else is asked. */
export async function getForm(ctx: OrgContext, input: z.output<typeof OneRound>) {
  const { db, org } = ctx;
  const round = await db.firstRoleRound.findFirst({
    where: { orgId: org.id, id: input.round },
    include: {
      team: { select: { id: true, name: true } },
      weightSet: true,
      respondents: { include: { person: { select: { name: true, erasedAt: true } } } },
    },
  });
  const own = round?.respondents.find((one) => isOwn(one, ctx));
  if (!round || !own) throw new AppError("not-found");
  const used = namedSet(round.weightSetKey, round.weightSet);
  const answer = await db.firstRoleAnswer.findFirst({
    where: { orgId: org.id, roundId: round.id, personId: own.personId },
  });
  return {
    round: { id: round.id, state: roundState(round) },
    team: round.team,
    weightSet: { id: used.id, key: used.key, name: used.name },
    set: used.set,
    answers: parseDraft(answer?.answers ?? "", used.set),
    hasSubmitted: own.submittedAt !== null,
    others: round.respondents
      .filter((one) => one !== own)
      .map(({ person }) => (person.erasedAt ? null : person.name)),
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

type Form = Readonly<{ teamId: string; state: RoundState; set: WeightSet }>;

async function lockForm(ctx: OrgContext, id: string): Promise<Form> {
  const { db, org, member, user } = ctx;
  const key = { orgId: org.id, roundId: id, personId: member.personId };
  // Whoever was not asked learns nothing of the round, not even its state.
  const own = await db.firstRoleRespondent.findFirst({ where: { ...key, userId: user.userId } });
  if (!own) throw new AppError("not-found");
  const { teamId, state } = await lockRound(ctx, id);
  demandState(state, "waiting");
  const current = await db.firstRoleRespondent.findFirst({ where: key });
  if (current?.submittedAt) throw new AppError("conflict", "first-role-submitted");
  const round = await db.firstRoleRound.findFirstOrThrow({
    where: { orgId: org.id, id },
    include: { weightSet: true },
  });
  return { teamId, state, set: namedSet(round.weightSetKey, round.weightSet).set };
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
