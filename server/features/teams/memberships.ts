import type { z } from "zod";
import { dateOfDay, dayIn, dayOfDate } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { isViolationOf } from "@/server/infra/constraint";
import type { OrgContext, TeamContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import type { AddPerson, EndMembership } from "./schema";

/** Puts a person into the team from a day on. A lead may place people of their own teams only. */
export async function addPerson(ctx: TeamContext, input: z.output<typeof AddPerson>) {
  if (ctx.team.archivedAt) throw new AppError("conflict", "team-archived");
  await refuseUnknown(ctx, input.personId);
  const id = newId();
  const { personId } = input;
  const fromDay = dateOfDay(input.fromDay);
  const data = { orgId: ctx.org.id, id, teamId: ctx.team.id, personId, fromDay };
  try {
    await ctx.db.teamMembership.create({ data });
  } catch (error) {
    if (!isViolationOf(error, "team_membership_once")) throw error;
    throw new AppError("conflict", "membership-overlap", { field: "personId" });
  }
  await ctx.audit({
    verb: "membership.started",
    target: { kind: "team", id: ctx.team.id },
    details: { personId, fromDay: input.fromDay },
  });
}

/** Ends a membership: `toDay` is the first day on which the person is no longer in the team. */
export async function endMembership(ctx: TeamContext, input: z.output<typeof EndMembership>) {
  const { orgId, id } = { orgId: ctx.org.id, id: input.membershipId };
  const membership = await ctx.db.teamMembership.findUnique({ where: { orgId_id: { orgId, id } } });
  if (!membership || membership.teamId !== ctx.team.id) throw new AppError("not-found");
  const today = dayIn(ctx.org.timeZone, ctx.now);
  if (membership.toDay && dayOfDate(membership.toDay) <= today) {
    throw new AppError("conflict", "membership-ended");
  }
  if (input.toDay <= dayOfDate(membership.fromDay)) {
    throw new AppError("invalid", "membership-days", { field: "toDay" });
  }
  await ctx.db.teamMembership.updateMany({
    where: { orgId, id },
    data: { toDay: dateOfDay(input.toDay) },
  });
  await ctx.audit({
    verb: "membership.ended",
    target: { kind: "team", id: ctx.team.id },
    details: { personId: membership.personId, toDay: input.toDay },
  });
}

async function refuseUnknown({ db, org, reach }: OrgContext, personId: string): Promise<void> {
  const roots = reach.all ? [] : [...reach.roots];
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM public.person p
    WHERE p.org_id = ${org.id}::uuid AND p.id = ${personId}::uuid AND p.erased_at IS NULL
      AND (${reach.all} OR EXISTS (
        SELECT 1 FROM public.team_membership m
        JOIN public.team t ON t.org_id = m.org_id AND t.id = m.team_id
        WHERE m.org_id = p.org_id AND m.person_id = p.id AND t.path && ${roots}::uuid[]))`;
  if (found.length === 0) {
    throw new AppError("not-found", "membership-person", { field: "personId" });
  }
}
