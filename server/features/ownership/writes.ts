import { dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { type CellBase, type CellChange, cellKey } from "@/server/domain/ownership/conflict";
import { hasLetter } from "@/server/domain/ownership/letters";
import {
  isSameValue,
  NOTHING,
  type OwnershipRow,
  planEdit,
  rowOn,
} from "@/server/domain/ownership/timeline";
import type { TeamContext } from "@/server/infra/context";
import { describeConflicts } from "./conflicts";
import { applyPlans, logChanges, type Planned } from "./rows";
import { listCellRows, lockOwnership, refuseUnknownCells } from "./stored";

export type OwnershipInput = Readonly<{
  changes: readonly CellChange[];
  fromDay: string;
  /** Null for good; left out, until each cell changes next. */
  toDay?: string | null | undefined;
  reason?: string | null | undefined;
  /** Says what had been so all along, or puts right what was typed by mistake: no move of ownership. */
  isCorrection: boolean;
}>;

/** What stands in a cell after the write, for the next change to name. */
export type CellRevision = Readonly<{
  responsibilityId: string;
  positionId: string;
  base: CellBase;
}>;

/**
 * Sets cells of the team's grid from a day on: the only writer of ownership and of its changes. All or
 * nothing; refused as stale, naming both values, where somebody else changed one of the cells meanwhile.
 */
export async function setOwnership(
  ctx: TeamContext,
  input: OwnershipInput,
): Promise<{ changed: number; revisions: CellRevision[] }> {
  refuseInput(ctx, input);
  await lockOwnership(ctx);
  await refuseUnknownCells(ctx, input.changes, input.fromDay);
  const rows = await listCellRows(ctx, input.changes);
  const rowsOf = (change: CellChange) => rows.get(cellKey(change)) ?? [];
  const planned = input.changes.flatMap((change) => {
    const plan = planEdit(rowsOf(change), { ...input, ...change });
    return plan ? [{ change, plan }] : [];
  });
  const stale = planned
    .map(({ change }) => ({ change, row: rowOn(rowsOf(change), input.fromDay) }))
    .filter(({ change, row }) => !isStanding(change.base, row) && !isWanted(change, row));
  if (stale.length > 0) {
    const cells = await describeConflicts(ctx, stale);
    throw new AppError("stale", "ownership-stale", { cells, params: { count: cells.length } });
  }
  const written = await applyPlans(ctx, planned, input.fromDay);
  if (planned.length > 0) await record(ctx, input, planned);
  return {
    changed: planned.length,
    revisions: input.changes.map((change) => {
      const { responsibilityId, positionId } = change;
      const kept = baseOf(rowOn(rowsOf(change), input.fromDay));
      const base = written.get(cellKey(change));
      return { responsibilityId, positionId, base: base === undefined ? kept : base };
    }),
  };
}

function refuseInput({ team, org, now }: TeamContext, input: OwnershipInput): void {
  if (team.archivedAt) throw new AppError("conflict", "team-archived");
  const { fromDay, toDay } = input;
  if (toDay && toDay <= fromDay)
    throw new AppError("invalid", "ownership-days", { field: "toDay" });
  if (fromDay < dayIn(org.timeZone, now) && !input.isCorrection) {
    throw new AppError("invalid", "ownership-backdated", { field: "fromDay" });
  }
  if (input.isCorrection && !input.reason) {
    throw new AppError("invalid", "ownership-reason", { field: "reason" });
  }
  if (new Set(input.changes.map(cellKey)).size < input.changes.length) {
    throw new AppError("invalid", "ownership-twice");
  }
}

function isStanding(base: CellBase, row: OwnershipRow | null): boolean {
  return base?.id === row?.id && base?.version === row?.version;
}

// Two editors who want the same are of one mind; there is nothing to choose.
function isWanted(change: CellChange, row: OwnershipRow | null): boolean {
  return isSameValue(change.letters === "" ? NOTHING : change, row ?? NOTHING);
}

async function record(ctx: TeamContext, input: OwnershipInput, planned: readonly Planned[]) {
  await logChanges(ctx, input, planned);
  const hasMoved = planned.some(
    ({ change, plan }) => hasLetter(change.letters, "A") !== hasLetter(plan.before.letters, "A"),
  );
  if (hasMoved) await ctx.enqueue("structure.snapshot", ctx.team.id);
  const idsOf = (ids: string[]) => [...new Set(ids)].slice(0, 500);
  await ctx.audit({
    verb: input.isCorrection ? "ownership.corrected" : "ownership.changed",
    target: { kind: "team", id: ctx.team.id },
    details: {
      cells: planned.length,
      fromDay: input.fromDay,
      ...(input.toDay ? { toDay: input.toDay } : {}),
      responsibilityIds: idsOf(planned.map(({ change }) => change.responsibilityId)),
      positionIds: idsOf(planned.map(({ change }) => change.positionId)),
    },
  });
}

function baseOf(row: OwnershipRow | null): CellBase {
  return row && { id: row.id, version: row.version };
}
