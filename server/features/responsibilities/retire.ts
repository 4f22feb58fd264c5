import type { z } from "zod";
import { dateOfDay, dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { wordingOf } from "@/server/domain/responsibility/wording";
import type { OrgContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import type { BringBack, RetireResponsibility } from "./schema";
import { currentResponsibility, lockCatalogue, refuseName } from "./stored";

/** Takes a responsibility out from a day on. What teams said of it stays, and shows on days before. */
export async function retireResponsibility(
  ctx: OrgContext,
  input: z.output<typeof RetireResponsibility>,
): Promise<void> {
  await lockCatalogue(ctx);
  const { db, org } = ctx;
  const { toDay } = input;
  const row = await currentResponsibility(ctx, input);
  if (row.toDay !== null) {
    const params = { day: row.toDay };
    throw new AppError("conflict", "responsibility-retired", { field: "toDay", params });
  }
  const begun = row.versions.at(-1)?.fromDay ?? row.fromDay;
  if (begun && toDay <= begun) {
    const params = { day: begun };
    throw new AppError("invalid", "responsibility-retire-days", { field: "toDay", params });
  }
  await db.responsibility.updateMany({
    where: { orgId: org.id, id: row.id },
    data: { toDay: dateOfDay(toDay), version: { increment: 1 } },
  });
  await ctx.audit({
    verb: "responsibility.retired",
    target: { kind: "responsibility", id: row.id },
    details: { toDay, isCorrection: toDay < dayIn(org.timeZone, ctx.now) },
  });
}

/** Brings a retired responsibility back from a day on; the days between stay without it. */
export async function bringBack(ctx: OrgContext, input: z.output<typeof BringBack>): Promise<void> {
  await lockCatalogue(ctx);
  const { db, org } = ctx;
  const { fromDay } = input;
  const row = await currentResponsibility(ctx, input);
  const last = row.versions.at(-1);
  if (row.toDay === null || !last) throw new AppError("conflict");
  if (fromDay < row.toDay) {
    const params = { day: row.toDay };
    throw new AppError("invalid", "responsibility-back-days", { field: "fromDay", params });
  }
  await refuseName(ctx, wordingOf(last.wording).name, fromDay, row.id);
  if (fromDay > row.toDay) {
    const { wording, direction } = last;
    await db.responsibilityVersion.updateMany({
      where: { orgId: org.id, id: last.id },
      data: { toDay: dateOfDay(row.toDay) },
    });
    await db.responsibilityVersion.create({
      data: {
        orgId: org.id,
        id: newId(),
        responsibilityId: row.id,
        wording: { en: wordingOf(wording) },
        direction,
        fromDay: dateOfDay(fromDay),
      },
    });
  }
  await db.responsibility.updateMany({
    where: { orgId: org.id, id: row.id },
    data: { toDay: null, version: { increment: 1 } },
  });
  await ctx.audit({
    verb: "responsibility.brought-back",
    target: { kind: "responsibility", id: row.id },
    details: { fromDay, isCorrection: fromDay < dayIn(org.timeZone, ctx.now) },
  });
}
