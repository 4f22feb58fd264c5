import type { z } from "zod";
import { organisationSlug } from "@/server/domain/account";
import { AppError } from "@/server/domain/error";
import { CATALOGUE_INSTRUMENT } from "@/server/domain/instrument/catalogue";
import { appendAudit } from "@/server/infra/audit";
import type { AccountContext, OrgContext } from "@/server/infra/context";
import { newId, newSuffix } from "@/server/infra/id";
import { copyInstrument } from "../instruments/writes";
import { adoptCatalogue } from "../responsibilities/adopt";
import type { ChangeTimeZone, CreateOrganisation, RenameOrganisation } from "./schema";

/**
 * A new organisation: its creator as owner, copies of the seven qualities and of the sixteen
 * responsibilities, an open self cycle.
 */
export async function createOrganisation(
  ctx: AccountContext,
  input: z.output<typeof CreateOrganisation>,
): Promise<{ slug: string }> {
  const { db, user, now } = ctx;
  await refuseUnknownZone(ctx, input.timeZone);
  const orgId = newId();
  const personId = newId();
  const slug = organisationSlug(input.name, newSuffix());
  await db.$executeRaw`SELECT set_config('app.org_id', ${orgId}, true)`;
  await db.organisation.create({
    data: { id: orgId, slug, name: input.name, timeZone: input.timeZone, createdAt: now },
  });
  await db.person.create({
    data: { orgId, id: personId, name: user.name, email: user.email, userId: user.userId },
  });
  await db.member.create({
    data: { orgId, id: newId(), personId, userId: user.userId, role: "owner", joinedAt: now },
  });
  const instrumentId = await copyInstrument(db, orgId, CATALOGUE_INSTRUMENT);
  await adoptCatalogue(db, orgId);
  const cycleId = newId();
  await db.cycle.create({
    data: { orgId, id: cycleId, kind: "self", name: "Self-ratings", instrumentId, openedAt: now },
  });
  const actor = { kind: "user", id: user.userId } as const;
  const target = { kind: "organisation", id: orgId };
  await appendAudit(db, orgId, actor, now, { verb: "organisation.created", target });
  await appendAudit(db, orgId, actor, now, {
    verb: "cycle.opened",
    target: { kind: "cycle", id: cycleId },
    details: { kind: "self" },
  });
  return { slug };
}

/** Renames the organisation; its slug stays, so that links keep working. */
export async function renameOrganisation(
  ctx: OrgContext,
  input: z.output<typeof RenameOrganisation>,
): Promise<void> {
  const { count } = await ctx.db.organisation.updateMany({
    where: { id: ctx.org.id, version: input.version },
    data: { name: input.name, version: { increment: 1 } },
  });
  if (count === 0) throw new AppError("stale");
  await ctx.audit({
    verb: "organisation.renamed",
    target: { kind: "organisation", id: ctx.org.id },
    details: { fields: ["name"] },
  });
}

/** Changes the zone in which the organisation's days begin and end. */
export async function changeTimeZone(
  ctx: OrgContext,
  input: z.output<typeof ChangeTimeZone>,
): Promise<void> {
  await refuseUnknownZone(ctx, input.timeZone);
  const { count } = await ctx.db.organisation.updateMany({
    where: { id: ctx.org.id, version: input.version },
    data: { timeZone: input.timeZone, version: { increment: 1 } },
  });
  if (count === 0) throw new AppError("stale");
  await ctx.audit({
    verb: "organisation.settings-changed",
    target: { kind: "organisation", id: ctx.org.id },
    details: { fields: ["timeZone"] },
  });
}

// Days are reckoned by the database too, whose list of zones is another than the runtime's.
async function refuseUnknownZone({ db }: Pick<OrgContext, "db">, zone: string): Promise<void> {
  if (zone === "UTC") return;
  const [known] = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM pg_catalog.pg_timezone_names z WHERE lower(z.name) = lower(${zone}) LIMIT 1`;
  if (!known) throw new AppError("invalid", "time-zone", { field: "timeZone" });
}
