import type { z } from "zod";
import { dateOfDay, dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { toggleLetter } from "@/server/domain/ownership/letters";
import { declaredOwners } from "@/server/domain/perception/declared";
import { setOwnership } from "@/server/features/ownership/writes";
import { type LoadedStructure, loadStructure } from "@/server/features/structure/load";
import type { TeamContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import { getRound } from "./round";
import type { SettleRow } from "./schema";

/**
 * Settles one row of a closed round: who is accountable from today, and why; or that it stays open. The
 * change of ownership and the note are one, and refused where the A has moved since it was shown.
 */
export async function settleRow(ctx: TeamContext, input: z.output<typeof SettleRow>) {
  const { db, org, team, member } = ctx;
  const round = await getRound(ctx, input.roundId);
  if (round.state !== "closed") throw new AppError("conflict", "perception-not-closed");
  const today = dayIn(org.timeZone, ctx.now);
  const structure = await loadStructure(ctx, team.id, today);
  const { positionId, responsibilityId } = input;
  const declared = declaredOwners(structure, responsibilityId);
  const isSame = declared.length === input.seen.length;
  if (!isSame || declared.some((id) => !input.seen.includes(id))) {
    throw new AppError("stale", "perception-moved");
  }
  if (positionId !== null && !structure.positions.some(({ id }) => id === positionId)) {
    throw new AppError("not-found", "perception-position", { field: "positionId" });
  }
  const asked = { orgId: org.id, roundId: round.id, responsibilityId };
  if ((await db.perceptionQuestion.count({ where: asked })) === 0) throw new AppError("not-found");
  const changes = positionId === null ? [] : changesTo(structure, responsibilityId, positionId);
  const reason = input.note || null;
  if (changes.length > 0) {
    await setOwnership(ctx, { changes, fromDay: today, reason, isCorrection: false });
  }
  const id = newId();
  const note = input.note || null;
  const settledOn = dateOfDay(today);
  await db.perceptionSettlement.create({
    data: { ...asked, id, positionId, note, settledOn, settledById: member.personId },
  });
  await ctx.audit({
    verb: "perception.settled",
    target: { kind: "perception", id: round.id },
    details: { responsibilityId, positionId, cells: changes.length },
  });
}

// The A moves and nothing else: what a position is besides being accountable stays as it is.
function changesTo(structure: LoadedStructure, responsibilityId: string, positionId: string) {
  const cells = structure.cells.filter((cell) => cell.responsibilityId === responsibilityId);
  const changed = structure.positions.flatMap(({ id }) => {
    const cell = cells.find((one) => one.positionId === id);
    const letters = cell?.letters ?? "";
    if (letters.includes("A") === (id === positionId)) return [];
    const base = structure.revisions[`${responsibilityId}:${id}`] ?? null;
    const share = cell?.share ?? null;
    const next = toggleLetter(letters, "A");
    return [{ responsibilityId, positionId: id, letters: next, share: next ? share : null, base }];
  });
  return changed;
}
