import type { z } from "zod";
import { AppError } from "@/server/domain/error";
import type { OrgContext } from "@/server/infra/context";
import type { CycleId } from "./schema";

/** Withdraws an imported cycle: its answers and its release are deleted, the cycle stays as a tombstone. */
export async function withdrawCycle(
  ctx: OrgContext,
  { cycleId }: z.output<typeof CycleId>,
): Promise<void> {
  const { db, org } = ctx;
  const row = await db.cycle.findUnique({ where: { orgId_id: { orgId: org.id, id: cycleId } } });
  if (!row) throw new AppError("not-found");
  const [answer] = await db.$queryRaw<{ done: boolean }[]>`
    SELECT app.withdraw_cycle(${cycleId}::uuid) AS done`;
  if (!answer?.done) throw new AppError("conflict", "cycle-not-withdrawable");
  await ctx.audit({ verb: "cycle.withdrawn", target: { kind: "cycle", id: cycleId } });
}
