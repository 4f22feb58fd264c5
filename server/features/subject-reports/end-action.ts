import type { z } from "zod";
import { AppError } from "@/server/domain/error";
import type { OrgContext } from "@/server/infra/context";
import type { EndAction, OneAction } from "./schema";
import { getStored, type OwnedReport } from "./stored";

/** Ends work on a behaviour, as done or dropped; only its subject does. */
export async function endAction(
  ctx: OrgContext,
  { subject, action, version, outcome }: z.output<typeof EndAction>,
): Promise<void> {
  const { db, org, now } = ctx;
  const { releaseId } = await getOwn(ctx, subject);
  const { count } = await db.subjectAction.updateMany({
    where: { orgId: org.id, id: action, subjectId: subject, endedAt: null, version },
    data: { endedAt: now, outcome, version: { increment: 1 } },
  });
  if (count === 0) throw new AppError("stale");
  const target = { kind: "release", id: releaseId };
  await ctx.audit({ verb: "report.action-ended", target, details: { outcome } });
}

/** Takes an ended behaviour up again, unless another one has been chosen since. */
export async function reopenAction(
  ctx: OrgContext,
  { subject, action, version }: z.output<typeof OneAction>,
): Promise<void> {
  const { db, org } = ctx;
  const stored = await getOwn(ctx, subject);
  if ((await db.subjectAction.count({ where: openActionsOf(ctx, stored) })) > 0) {
    throw new AppError("conflict", "report-action-open");
  }
  const { count } = await db.subjectAction.updateMany({
    where: { orgId: org.id, id: action, subjectId: subject, outcome: { not: null }, version },
    data: { endedAt: null, outcome: null, version: { increment: 1 } },
  });
  if (count === 0) throw new AppError("stale");
  const target = { kind: "release", id: stored.releaseId };
  await ctx.audit({ verb: "report.action-reopened", target });
}

/** The behaviours that whoever a report is about works on, whichever of their reports they chose them in. */
export function openActionsOf(
  { org }: Pick<OrgContext, "org">,
  { personId, teamId }: Pick<OwnedReport, "personId" | "teamId">,
) {
  const subject = personId === null ? { personId, teamId } : { personId };
  return { orgId: org.id, endedAt: null, subject };
}

async function getOwn(ctx: OrgContext, subject: string): Promise<OwnedReport> {
  const stored = await getStored(ctx, subject);
  if (!stored.standing.isSubject) throw new AppError("not-found");
  return stored;
}
