import type { z } from "zod";
import { dayIn, dayOfDate } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { ACTION_OUTCOMES } from "@/server/domain/subject-report/follow-up";
import { groupsTold } from "@/server/domain/subject-report/groups";
import { reportOf } from "@/server/domain/subject-report/report";
import type { OrgContext } from "@/server/infra/context";
import { getInstruments } from "../instruments/reads";
import { countAsked } from "./asked";
import { readCells } from "./cells";
import { readFollowUp } from "./follow-up";
import { readNamed } from "./importance";
import type { OneReport } from "./schema";
import { readSelf } from "./self";
import { getStored, type OwnedReport } from "./stored";

export type ReadReport = Awaited<ReturnType<typeof readReport>>;

/** A released report as whoever asks may read it; that its subject opened it is kept as a receipt. */
export async function readReport(ctx: OrgContext, { subject }: z.output<typeof OneReport>) {
  const stored = await getStored(ctx, subject);
  const instrument = (await getInstruments(ctx.db, [stored.instrumentId])).get(stored.instrumentId);
  if (!instrument) throw new AppError("not-found");
  const cells = await readCells(ctx, stored);
  const self = await readSelf(ctx, stored, instrument);
  const layout = {
    scale: { min: instrument.scale.min, max: instrument.scale.max },
    qualities: instrument.qualities.map(({ key, items }) => {
      return { key, items: items.map((item) => item.key) };
    }),
  };
  const isPulse = stored.form === "pulse";
  const named = await readNamed(ctx, stored);
  if (stored.standing.isSubject && !stored.readAt) await noteRead(ctx, stored);
  const { name, teamName, personId, standing, rights } = stored;
  return {
    subjectId: subject,
    releaseId: stored.releaseId,
    ...{ name, teamName, isBody: personId === null, isPulse },
    timeZone: ctx.org.timeZone,
    today: dayIn(ctx.org.timeZone, ctx.now),
    cycle: {
      name: stored.cycleName,
      releasedAt: stored.releasedAt,
      questions: stored.questions,
      groupThreshold: stored.groupThreshold,
      commentThreshold: stored.commentThreshold,
      hash: stored.hash,
      rules: stored.rules,
    },
    shared: { sharedAt: stored.sharedAt, readAt: stored.readAt },
    reader: { isSubject: standing.isSubject, mayShare: rights.shares, mayNote: rights.notes },
    instrument,
    /** When the self-rating beside the others was submitted; null where there is none to show. */
    selfAt: self.submittedAt,
    groups: groupsTold(cells),
    asked: await countAsked(ctx, stored),
    followUp: await readFollowUp(ctx, stored, instrument, cells),
    report: reportOf(layout, cells, self.view, isPulse, named),
    comments: await readComments(ctx, stored),
    actions: await readActions(ctx, stored),
    note: rights.notes ? await readNote(ctx, stored) : null,
  };
}

async function noteRead(ctx: OrgContext, { releaseId, subjectId }: OwnedReport): Promise<void> {
  const { count } = await ctx.db.subjectRelease.updateMany({
    where: { orgId: ctx.org.id, releaseId, subjectId, readAt: null },
    data: { readAt: ctx.now },
  });
  if (count === 0) return;
  await ctx.audit({ verb: "report.read", target: { kind: "release", id: releaseId } });
}

function readComments({ db, org }: OrgContext, { releaseId, subjectId }: OwnedReport) {
  return db.releaseComment.findMany({
    where: { orgId: org.id, releaseId, subjectId },
    orderBy: [{ question: "asc" }, { place: "asc" }],
    select: { question: true, place: true, raterGroup: true, body: true },
  });
}

/** The behaviour that is worked on, and before it those that were ended; not what was chosen instead of. */
async function readActions({ db, org }: OrgContext, { releaseId, subjectId }: OwnedReport) {
  const rows = await db.subjectAction.findMany({
    where: {
      ...{ orgId: org.id, releaseId, subjectId },
      OR: [{ endedAt: null }, { outcome: { not: null } }],
    },
    orderBy: [{ endedAt: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }],
  });
  return rows.map(({ id, itemKey, body, dueOn, endedAt, outcome, version }) => ({
    ...{ id, itemKey, body, dueOn: dayOfDate(dueOn), version, endedAt },
    outcome: ACTION_OUTCOMES.find((one) => one === outcome) ?? null,
  }));
}

function readNote({ db, org, member }: OrgContext, { subjectId }: OwnedReport) {
  return db.coachNote.findFirst({
    where: { orgId: org.id, subjectId, memberId: member.memberId },
    select: { body: true, version: true, writtenAt: true },
  });
}
