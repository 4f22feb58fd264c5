import { AppError } from "@/server/domain/error";
import type { TeamContext } from "@/server/infra/context";
import { settleNotifications } from "@/server/infra/notify";
import { getRound } from "./round";

/** Ends the answering; the results are made in the background and are there a moment later. */
export async function closeRound(ctx: TeamContext, roundId: string): Promise<void> {
  const round = await getRound(ctx, roundId);
  refuseEnded(
    await ctx.db.$queryRaw<Ended>`SELECT app.close_perception(${roundId}::uuid) AS "isDone"`,
  );
  await settleNotifications(ctx, ["perception-asked"], roundId);
  await ctx.enqueue("perceptions.close", roundId);
  await ctx.audit({
    verb: "perception.closed",
    target: { kind: "perception", id: roundId },
    details: { invited: round.invited },
  });
}

/** Ends a round without results; what was answered is deleted. */
export async function cancelRound(ctx: TeamContext, roundId: string): Promise<void> {
  await getRound(ctx, roundId);
  refuseEnded(
    await ctx.db.$queryRaw<Ended>`SELECT app.cancel_perception(${roundId}::uuid) AS "isDone"`,
  );
  await settleNotifications(ctx, ["perception-asked"], roundId);
  await ctx.audit({ verb: "perception.cancelled", target: { kind: "perception", id: roundId } });
}

type Ended = { isDone: boolean }[];

function refuseEnded([row]: Ended): void {
  if (!row?.isDone) throw new AppError("conflict", "perception-ended");
}
