import type { z } from "zod";
import { AppError } from "@/server/domain/error";
import type { OrgContext } from "@/server/infra/context";
import type { GiveConsent } from "./schema";
import { getRated, isBeforeRelease } from "./stored";

/** Whether the ratings of whoever asks may enter their team's figures: theirs to say until the release. */
export async function giveConsent(ctx: OrgContext, input: z.output<typeof GiveConsent>) {
  const { db, org, member, now } = ctx;
  const { cycleId, subjectId, hasConsented } = input;
  // A release under way has read who agreed: this waits for it, and is then too late.
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('cycle:' || ${cycleId}, 0))`;
  const cycle = await getRated(ctx, cycleId, "lock");
  const key = { orgId: org.id, cycleId, id: subjectId, personId: member.personId };
  const subject = await db.subject.findFirst({ where: key });
  if (!subject) throw new AppError("not-found");
  if (!isBeforeRelease(cycle.state)) throw new AppError("conflict", "consent-late");
  const hasFigure = subject.teamId !== null && cycle.form !== "behaviour";
  if (!hasFigure) throw new AppError("conflict", "consent-no-figure");
  const consentedAt = hasConsented ? (subject.consentedAt ?? now) : null;
  await db.subject.updateMany({ where: key, data: { consentedAt } });
  const target = { kind: "subject", id: subjectId };
  await ctx.audit({ verb: hasConsented ? "subject.consented" : "subject.dissented", target });
}
