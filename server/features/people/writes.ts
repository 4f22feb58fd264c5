import type { z } from "zod";
import { dateOfDay, dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import type { OrgContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import type { ChangePerson, CreatePerson } from "./schema";

/** A new person, with a team from today on where one is named. No account comes with it. */
export async function createPerson(
  ctx: OrgContext,
  input: z.output<typeof CreatePerson>,
): Promise<{ id: string }> {
  const { db, org } = ctx;
  const orgId = org.id;
  const { name, email, teamId } = input;
  const id = newId();
  if (email) await refuseTaken(ctx, email, id);
  await db.person.create({ data: { orgId, id, name, email } });
  await ctx.audit({ verb: "person.created", target: { kind: "person", id } });
  if (!teamId) return { id };
  const team = await db.team.findFirst({ where: { orgId, id: teamId, archivedAt: null } });
  if (!team) throw new AppError("not-found", "membership-team", { field: "teamId" });
  const fromDay = dayIn(org.timeZone, ctx.now);
  const membership = { orgId, id: newId(), teamId, personId: id, fromDay: dateOfDay(fromDay) };
  await db.teamMembership.create({ data: membership });
  const target = { kind: "team", id: teamId };
  await ctx.audit({ verb: "membership.started", target, details: { personId: id, fromDay } });
  return { id };
}

/** Another name or address. The address of somebody with an account is the account's own. */
export async function changePerson(ctx: OrgContext, input: z.output<typeof ChangePerson>) {
  const { db, org } = ctx;
  const orgId = org.id;
  const person = await db.person.findUnique({ where: { orgId_id: { orgId, id: input.person } } });
  if (!person || person.erasedAt) throw new AppError("not-found");
  const isOtherEmail = input.email !== person.email;
  if (isOtherEmail && person.userId) {
    throw new AppError("conflict", "person-own-email", { field: "email" });
  }
  if (isOtherEmail && input.email) await refuseTaken(ctx, input.email, person.id);
  const { count } = await db.person.updateMany({
    where: { orgId, id: person.id, version: input.version },
    data: { name: input.name, email: input.email, version: { increment: 1 } },
  });
  if (count === 0) throw new AppError("stale");
  const fields = [
    ...(input.name === person.name ? [] : ["label"]),
    ...(isOtherEmail ? ["address"] : []),
  ];
  const target = { kind: "person", id: person.id };
  await ctx.audit({ verb: "person.changed", target, details: { fields } });
}

async function refuseTaken({ db, org }: OrgContext, email: string, except: string): Promise<void> {
  const taken = await db.person.findFirst({
    where: { orgId: org.id, email, id: { not: except } },
    select: { id: true },
  });
  if (taken) throw new AppError("conflict", "person-email-taken", { field: "email" });
}
