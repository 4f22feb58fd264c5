import type { z } from "zod";
import { dateOfDay, dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import type { OrgContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import { announceReports } from "./announce";
import { openActionsOf } from "./end-action";
import type { ChooseAction, OneReport, SaveNote } from "./schema";
import { getStored } from "./stored";

/** Lets a subject read a report that was held back for a conversation. */
export async function shareReport(
  ctx: OrgContext,
  { subject }: z.output<typeof OneReport>,
): Promise<void> {
  const { rights, releaseId } = await getStored(ctx, subject);
  if (!rights.shares) throw new AppError("not-found");
  const { count } = await ctx.db.subjectRelease.updateMany({
    where: { orgId: ctx.org.id, releaseId, subjectId: subject, sharedAt: null },
    data: { sharedAt: ctx.now, sharedById: ctx.user.userId },
  });
  if (count === 0) throw new AppError("conflict", "report-shared");
  await ctx.audit({
    verb: "release.shared",
    target: { kind: "release", id: releaseId },
    details: { subjectId: subject },
  });
  await announceReports(ctx, [subject]);
}

/** The one behaviour a subject works on from now on; what they had chosen before ends. */
export async function chooseAction(
  ctx: OrgContext,
  { subject, item, body, dueOn }: z.output<typeof ChooseAction>,
): Promise<{ id: string }> {
  const { db, org, now } = ctx;
  const stored = await getStored(ctx, subject);
  const { standing, releaseId, instrumentId } = stored;
  if (!standing.isSubject) throw new AppError("not-found");
  const known = await db.item.findFirst({ where: { orgId: org.id, instrumentId, key: item } });
  if (!known) throw new AppError("invalid", "report-item", { field: "item" });
  if (dueOn <= dayIn(org.timeZone, now)) {
    throw new AppError("invalid", "report-day", { field: "dueOn" });
  }
  await db.subjectAction.updateMany({
    where: openActionsOf(ctx, stored),
    data: { endedAt: now, version: { increment: 1 } },
  });
  const id = newId();
  await db.subjectAction.create({
    data: {
      ...{ orgId: org.id, id, releaseId, subjectId: subject, itemKey: item, body },
      dueOn: dateOfDay(dueOn),
      createdAt: now,
    },
  });
  await ctx.audit({ verb: "report.action-chosen", target: { kind: "release", id: releaseId } });
  return { id };
}

/** A coach's own note on a subject, which nobody else reads. */
export async function saveNote(
  ctx: OrgContext,
  { subject, body, version }: z.output<typeof SaveNote>,
): Promise<{ version: number }> {
  const { db, org, now, member } = ctx;
  const { rights, releaseId } = await getStored(ctx, subject);
  if (!rights.notes) throw new AppError("not-found");
  const own = { orgId: org.id, subjectId: subject, memberId: member.memberId };
  // Two screens of one coach follow one another: the second finds the first's note.
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(
    'note:' || ${subject} || ${member.memberId}, 0))`;
  if (version === null) {
    if (await db.coachNote.findFirst({ where: own })) throw new AppError("stale");
    await db.coachNote.create({ data: { ...own, id: newId(), body, writtenAt: now } });
  } else {
    const { count } = await db.coachNote.updateMany({
      where: { ...own, version },
      data: { body, writtenAt: now, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("stale");
  }
  await ctx.audit({ verb: "report.noted", target: { kind: "release", id: releaseId } });
  return { version: (version ?? 0) + 1 };
}
