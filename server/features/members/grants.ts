import type { z } from "zod";
import { AppError } from "@/server/domain/error";
import { isViolationOf } from "@/server/infra/constraint";
import type { OrgContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import type { GiveCoachGrant, GiveTeamGrant, WithdrawGrant } from "./schema";
import { activeMember } from "./writes";

/** Makes a member lead of a team and all below it, or lets a viewer see it. */
export async function giveTeamGrant(ctx: OrgContext, input: z.output<typeof GiveTeamGrant>) {
  const { db, org, now, user } = ctx;
  const member = await activeMember(ctx, input.member);
  const isViewer = member.role === "viewer";
  if (input.kind === "lead" && isViewer) throw new AppError("conflict", "grant-lead-viewer");
  if (input.kind === "viewer" && !isViewer) throw new AppError("conflict", "grant-viewer-role");
  const { teamId, kind } = input;
  const team = await db.team.findFirst({ where: { orgId: org.id, id: teamId, archivedAt: null } });
  if (!team) throw new AppError("not-found", "grant-team", { field: "teamId" });
  const grant = { orgId: org.id, id: newId(), memberId: member.id, teamId, kind };
  try {
    await db.teamGrant.create({ data: { ...grant, givenAt: now, givenById: user.userId } });
  } catch (error) {
    if (!isViolationOf(error, "team_grant_once")) throw error;
    throw new AppError("conflict", "grant-twice", { field: "teamId" });
  }
  const target = { kind: "member", id: member.id };
  await ctx.audit({ verb: "grant.given", target, details: { kind, teamId } });
}

/** Makes a member coach of a person, who is never themself. */
export async function giveCoachGrant(ctx: OrgContext, input: z.output<typeof GiveCoachGrant>) {
  const { db, org, now } = ctx;
  const member = await activeMember(ctx, input.member);
  const { personId } = input;
  const where = { orgId: org.id, id: personId, erasedAt: null };
  if (!(await db.person.findFirst({ where }))) {
    throw new AppError("not-found", "grant-person", { field: "personId" });
  }
  if (personId === member.personId) {
    throw new AppError("invalid", "grant-coach-self", { field: "personId" });
  }
  const held = { orgId: org.id, memberId: member.id, personId, withdrawnAt: null };
  if (await db.subjectGrant.findFirst({ where: held })) {
    throw new AppError("conflict", "grant-twice", { field: "personId" });
  }
  await db.subjectGrant.create({ data: { ...held, id: newId(), givenAt: now } });
  const target = { kind: "member", id: member.id };
  await ctx.audit({ verb: "grant.given", target, details: { kind: "coach", personId } });
}

/** Takes a grant back, of whichever kind; it stops counting at the member's next request. */
export async function withdrawGrant(ctx: OrgContext, input: z.output<typeof WithdrawGrant>) {
  const { db, org, now } = ctx;
  const orgId = org.id;
  const where = { orgId, id: input.grant };
  const team = await db.teamGrant.findFirst({ where });
  const coach = team ? null : await db.subjectGrant.findFirst({ where });
  const grant = team ?? coach;
  if (!grant) throw new AppError("not-found");
  const open = { ...where, withdrawnAt: null };
  const data = { withdrawnAt: now };
  const { count } = team
    ? await db.teamGrant.updateMany({ where: open, data })
    : await db.subjectGrant.updateMany({ where: open, data });
  if (count === 0) throw new AppError("stale");
  const target = { kind: "member", id: grant.memberId };
  const details = {
    kind: team?.kind ?? "coach",
    teamId: team?.teamId ?? null,
    personId: coach?.personId ?? null,
  };
  await ctx.audit({ verb: "grant.withdrawn", target, details });
}
