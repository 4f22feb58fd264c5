import type { z } from "zod";
import { dayIn, dayOfDate } from "@/server/domain/day";
import { parseLetters } from "@/server/domain/ownership/letters";
import { covers, reachOf } from "@/server/domain/permission";
import { evidenceFor } from "@/server/features/findings/evidence";
import { loadStructure } from "@/server/features/structure/load";
import type { TeamContext } from "@/server/infra/context";
import { listAgreements } from "./agreements";
import type { ReadChanges, ReadPage } from "./schema";

const SHOWN = 100;

/** The grid of a team on a day, today unless said, with its agreements and what findings rest on. */
export async function getOwnershipPage(ctx: TeamContext, input: z.output<typeof ReadPage>) {
  const today = dayIn(ctx.org.timeZone, ctx.now);
  const on = input.on ?? today;
  const edit = reachOf(ctx.member, "structure.edit");
  const structure = await loadStructure(ctx, ctx.team.id, on);
  return {
    team: { id: ctx.team.id, name: ctx.team.name, isArchived: ctx.team.archivedAt !== null },
    userId: ctx.user.userId,
    today,
    on,
    canEdit: ctx.team.archivedAt === null && edit !== null && covers(edit, ctx.team.path),
    structure,
    evidence: await evidenceFor(ctx, ctx.team.id, on),
    agreements: await listAgreements(ctx, on),
  };
}

/** What became of one cell: who changed it, when, for which days and why, newest first. */
export async function listCellChanges(ctx: TeamContext, input: z.output<typeof ReadChanges>) {
  const { responsibilityId, positionId } = input;
  const rows = await ctx.db.ownershipChange.findMany({
    where: { orgId: ctx.org.id, teamId: ctx.team.id, responsibilityId, positionId },
    include: { changedBy: { select: { name: true } } },
    orderBy: [{ changedAt: "desc" }, { id: "desc" }],
    take: SHOWN,
  });
  return rows.map((row) => ({
    id: row.id,
    fromDay: dayOfDate(row.fromDay),
    toDay: row.toDay && dayOfDate(row.toDay),
    before: { letters: parseLetters(row.lettersBefore) ?? "", share: row.shareBefore },
    after: { letters: parseLetters(row.lettersAfter) ?? "", share: row.shareAfter },
    isCorrection: row.isCorrection,
    reason: row.reason,
    changedBy: row.changedBy?.name ?? null,
    changedAt: row.changedAt,
  }));
}
