import type { z } from "zod";
import { dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { CLARITY_FROM } from "@/server/domain/perception/clarity";
import { loadStructure } from "@/server/features/structure/load";
import { isViolationOf } from "@/server/infra/constraint";
import type { TeamContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import { notifyMembers } from "@/server/infra/notify";
import { listCandidates, refuseStrangers } from "./candidates";
import { getRound } from "./round";
import type { FindNotAsked, InvitePeople, OpenRound } from "./schema";

const FEWEST_POSITIONS = 2;

/** What the form for a new round shows: who can be asked, whom the last round asked, what is asked. */
export async function getOpening(ctx: TeamContext) {
  const { db, org, team } = ctx;
  const today = dayIn(org.timeZone, ctx.now);
  const structure = await loadStructure(ctx, team.id, today);
  const last = await db.$queryRaw<{ personId: string }[]>`
    SELECT i.person_id AS "personId" FROM public.perception_invitation i
    WHERE i.org_id = ${org.id}::uuid AND i.round_id = (
      SELECT r.id FROM public.perception_round r WHERE r.org_id = ${org.id}::uuid
        AND r.team_id = ${team.id}::uuid AND r.aggregated_at IS NOT NULL
      ORDER BY r.opened_at DESC LIMIT 1)`;
  return {
    team: { id: team.id, name: team.name },
    today,
    candidates: await listCandidates(ctx),
    lastAsked: last.map(({ personId }) => personId),
    responsibilities: structure.responsibilities.length,
    positions: structure.positions.map(({ id, name }) => ({ id, name })),
  };
}

/** Opens a round on what the team's structure is today; one at a time. */
export async function openRound(
  ctx: TeamContext,
  input: z.output<typeof OpenRound>,
): Promise<{ id: string }> {
  const { db, org, team, now } = ctx;
  if (team.archivedAt) throw new AppError("conflict", "team-archived");
  const personIds = [...new Set(input.personIds)];
  if (personIds.length < CLARITY_FROM) {
    throw new AppError("invalid", "perception-too-few", { field: "personIds" });
  }
  const today = dayIn(org.timeZone, now);
  if (input.closesOn !== null && input.closesOn < today) {
    throw new AppError("invalid", "perception-closes-on", { field: "closesOn" });
  }
  await refuseStrangers(ctx, personIds);
  const { responsibilities, positions } = await loadStructure(ctx, team.id, today);
  if (positions.length < FEWEST_POSITIONS) throw new AppError("conflict", "perception-positions");
  if (responsibilities.length === 0) throw new AppError("conflict", "perception-responsibilities");
  const id = newId();
  try {
    await db.$executeRaw`
      INSERT INTO public.perception_round (org_id, id, team_id, opened_on, opened_at, opened_by_id, closes_on)
      VALUES (${org.id}::uuid, ${id}::uuid, ${team.id}::uuid, ${today}::date, ${now},
        ${ctx.user.userId}::uuid, ${input.closesOn}::date)`;
  } catch (error) {
    if (!isViolationOf(error, "perception_round_one_open")) throw error;
    throw new AppError("conflict", "perception-one-open");
  }
  const questions = responsibilities.map((one) => one.id);
  await db.$executeRaw`
    INSERT INTO public.perception_question (org_id, round_id, responsibility_id, place)
    SELECT ${org.id}::uuid, ${id}::uuid, q.id, q.place
    FROM unnest(${questions}::uuid[]) WITH ORDINALITY AS q(id, place)`;
  const options = positions.map((one) => one.id);
  await db.$executeRaw`
    INSERT INTO public.perception_option (org_id, round_id, position_id, place)
    SELECT ${org.id}::uuid, ${id}::uuid, o.id, o.place
    FROM unnest(${options}::uuid[]) WITH ORDINALITY AS o(id, place)`;
  await invite(ctx, id, personIds);
  if (input.closesOn !== null) {
    await db.$executeRaw`SELECT app.close_perception_later(${id}::uuid)::text`;
  }
  await ctx.audit({
    verb: "perception.opened",
    target: { kind: "perception", id },
    details: {
      teamId: team.id,
      people: personIds.length,
      questions: questions.length,
      positions: options.length,
      ...(input.closesOn ? { closesOn: input.closesOn } : {}),
    },
  });
  return { id };
}

/** People who can still be asked, the first 50 with a text in their name. */
export async function findNotAsked(
  ctx: TeamContext,
  { roundId, q }: z.output<typeof FindNotAsked>,
) {
  const { db, org } = ctx;
  await getRound(ctx, roundId);
  const asked = await db.perceptionInvitation.findMany({
    where: { orgId: org.id, roundId },
    select: { personId: true },
  });
  const known = new Set(asked.map(({ personId }) => personId));
  const wanted = q.toLocaleLowerCase();
  return (await listCandidates(ctx))
    .filter(({ id, name }) => !known.has(id) && name.toLocaleLowerCase().includes(wanted))
    .slice(0, 50)
    .map(({ id, name }) => ({ id, label: name }));
}

/** Asks more people while a round is open; who was asked already stays so. */
export async function invitePeople(ctx: TeamContext, input: z.output<typeof InvitePeople>) {
  const round = await getRound(ctx, input.roundId);
  if (round.state !== "open") throw new AppError("conflict", "perception-closed");
  const personIds = [...new Set(input.personIds)];
  await refuseStrangers(ctx, personIds);
  await invite(ctx, round.id, personIds);
  await ctx.audit({
    verb: "perception.invited",
    target: { kind: "perception", id: round.id },
    details: { people: personIds.length },
  });
}

async function invite(ctx: TeamContext, roundId: string, personIds: readonly string[]) {
  const { db, org } = ctx;
  const asked = await db.perceptionInvitation.findMany({
    where: { orgId: org.id, roundId },
    select: { personId: true },
  });
  const known = new Set(asked.map(({ personId }) => personId));
  await db.$executeRaw`
    INSERT INTO public.perception_invitation (org_id, round_id, person_id)
    SELECT ${org.id}::uuid, ${roundId}::uuid, p.id FROM unnest(${[...personIds]}::uuid[]) AS p(id)
    WHERE NOT EXISTS (SELECT 1 FROM public.perception_invitation i
      WHERE i.org_id = ${org.id}::uuid AND i.round_id = ${roundId}::uuid AND i.person_id = p.id)`;
  const told = personIds.filter((id) => !known.has(id));
  await notifyMembers(
    ctx,
    "perception-asked",
    told.map((personId) => ({ personId, targetId: roundId })),
  );
}
