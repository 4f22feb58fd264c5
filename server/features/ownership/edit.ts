import type { z } from "zod";
import { dayIn } from "@/server/domain/day";
import type { TeamContext } from "@/server/infra/context";
import type { CorrectOwnership, SetOwnership } from "./schema";
import { setOwnership } from "./writes";

/** Sets cells from today on, or from a day to come, until each of them changes next. */
export function setFromToday(ctx: TeamContext, input: z.output<typeof SetOwnership>) {
  const fromDay = input.fromDay ?? dayIn(ctx.org.timeZone, ctx.now);
  const { changes, reason } = input;
  return setOwnership(ctx, { changes, fromDay, reason, isCorrection: false });
}

/** Puts right what was recorded for days past. */
export function correctDays(ctx: TeamContext, input: z.output<typeof CorrectOwnership>) {
  const { changes, fromDay, toDay, reason } = input;
  return setOwnership(ctx, { changes, fromDay, toDay, reason, isCorrection: true });
}
