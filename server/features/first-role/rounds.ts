import type { z } from "zod";
import { AppError } from "@/server/domain/error";
import { parseAnswers } from "@/server/domain/first-role/answers";
import { canReveal, RESPONDENTS } from "@/server/domain/first-role-round/round";
import { makeRun } from "@/server/domain/first-role-round/stored-result";
import { isViolationOf } from "@/server/infra/constraint";
import type { TeamContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import { notifyMembers, settleNotifications } from "@/server/infra/notify";
import { demandState, lockRound } from "./lock-round";
import { listRespondents } from "./respondents";
import type { OneRound, OpenRound } from "./schema";
import { currentSet } from "./set-in-use";
import { readRound } from "./stored-round";
import { storeRun } from "./stored-run";

/** Asks several people to answer for the team, each alone, by the weight set of this moment. */
export async function openRound(
  ctx: TeamContext,
  input: z.output<typeof OpenRound>,
): Promise<{ round: string }> {
  const { db, org, team, member, now } = ctx;
  if (team.archivedAt) throw new AppError("conflict", "team-archived");
  const asked = await listRespondents(ctx, { ids: input.people });
  if (asked.length !== input.people.length) {
    throw new AppError("not-found", "first-role-people", { field: "people" });
  }
  const { id: weightSetId, key: weightSetKey } = await currentSet(ctx);
  const id = newId();
  const [orgId, roundId] = [org.id, id];
  const terms = { weightSetId, weightSetKey, openedAt: now, openedById: member.personId };
  try {
    await db.firstRoleRound.create({ data: { orgId, id, teamId: team.id, ...terms } });
  } catch (error) {
    if (!isViolationOf(error, "first_role_round_one_open")) throw error;
    throw new AppError("conflict", "first-role-round-open");
  }
  await db.firstRoleRespondent.createMany({
    data: asked.map(({ personId, userId }) => ({ orgId, roundId, personId, userId })),
  });
  await notifyMembers(
    ctx,
    "first-role-asked",
    asked.map(({ personId }) => ({ personId, targetId: id })),
  );
  const details = { teamId: team.id, people: asked.map(({ personId }) => personId) };
  await ctx.audit({ verb: "first-role.round-opened", target: targetOf(id), details });
  return { round: id };
}

/** Shows everybody's answers to everybody; from then on none is taken. */
export async function revealRound(ctx: TeamContext, input: z.output<typeof OneRound>) {
  demandState(await lockOwn(ctx, input.round), "waiting");
  const { db, org, member, now } = ctx;
  const submitted = await db.firstRoleRespondent.count({
    where: { orgId: org.id, roundId: input.round, submittedAt: { not: null } },
  });
  if (!canReveal(submitted)) {
    const params = { fewest: RESPONDENTS.fewest, submitted };
    throw new AppError("conflict", "first-role-round-too-few", { params });
  }
  await change(ctx, input.round, { revealedAt: now, revealedById: member.personId });
  await settleNotifications(ctx, ["first-role-asked"], input.round);
  await ctx.audit({
    verb: "first-role.revealed",
    target: targetOf(input.round),
    details: { submitted },
  });
}

/** Saves the median of what was submitted as the team's result, by the weight set of the opening. */
export async function concludeRound(
  ctx: TeamContext,
  input: z.output<typeof OneRound>,
): Promise<{ run: string }> {
  demandState(await lockOwn(ctx, input.round), "revealed");
  const { db, org, member, now, team } = ctx;
  const round = await readRound(ctx, input.round);
  if (!round) throw new AppError("not-found");
  const { used } = round;
  const rows = await db.firstRoleAnswer.findMany({
    where: { orgId: org.id, roundId: input.round, respondent: { submittedAt: { not: null } } },
  });
  const answers = rows.map((row) => {
    const parsed = parseAnswers(row.answers, used.set);
    if (!parsed.ok) throw new Error("a submitted answer is not whole");
    return parsed.answers;
  });
  const runId = await storeRun(ctx, team.id, makeRun(answers, used.set), used);
  await change(ctx, input.round, { concludedAt: now, concludedById: member.personId, runId });
  const details = { runId, respondents: answers.length };
  await ctx.audit({ verb: "first-role.concluded", target: targetOf(input.round), details });
  return { run: runId };
}

/** Ends a round without a result; what was not revealed by then never is. */
export async function cancelRound(ctx: TeamContext, input: z.output<typeof OneRound>) {
  const state = await lockOwn(ctx, input.round);
  if (state !== "waiting" && state !== "revealed") {
    throw new AppError("conflict", "first-role-round-ended");
  }
  await change(ctx, input.round, { cancelledAt: ctx.now, cancelledById: ctx.member.personId });
  await settleNotifications(ctx, ["first-role-asked"], input.round);
  await ctx.audit({ verb: "first-role.cancelled", target: targetOf(input.round) });
}

async function lockOwn(ctx: TeamContext, id: string) {
  const { teamId, state } = await lockRound(ctx, id);
  if (teamId !== ctx.team.id) throw new AppError("not-found");
  return state;
}

type Facts = Readonly<{
  revealedAt?: Date;
  revealedById?: string;
  concludedAt?: Date;
  concludedById?: string;
  runId?: string;
  cancelledAt?: Date;
  cancelledById?: string;
}>;

async function change({ db, org }: TeamContext, id: string, data: Facts) {
  await db.firstRoleRound.updateMany({ where: { orgId: org.id, id }, data });
}

function targetOf(id: string) {
  return { kind: "first-role-round", id };
}
