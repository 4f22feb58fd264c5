import type { z } from "zod";
import { type CycleTerms, findDayProblem } from "@/server/domain/cycle-terms";
import { dateOfDay, dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import type { OrgContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import { listInstruments } from "./instruments";
import type { CreateCycle } from "./schema";

/** A draft of a cycle in which others rate; nobody is asked before it is launched. */
export async function createCycle(
  ctx: OrgContext,
  input: z.output<typeof CreateCycle>,
): Promise<{ id: string }> {
  const { instrumentId } = input;
  const terms = termsOf(input);
  refuseDays(ctx, terms);
  const known = await listInstruments(ctx);
  const instrument = instrumentId ? known.find(({ id }) => id === instrumentId) : known[0];
  if (!instrument) throw new AppError("invalid", "cycle-instrument", { field: "instrumentId" });
  const id = newId();
  const { db, org, user, now } = ctx;
  await db.cycle.create({
    data: {
      ...{ orgId: org.id, id, kind: "rated", instrumentId: instrument.id },
      ...{ createdAt: now, createdById: user.userId },
      ...termsAsStored(terms),
    },
  });
  await ctx.audit({
    verb: "cycle.created",
    target: { kind: "cycle", id },
    details: { kind: "rated", form: terms.form },
  });
  return { id };
}

/** The terms among what came in, and nothing else. */
export function termsOf(input: CycleTerms): CycleTerms {
  const { name, purpose, form, questions, isHeld, raterGroups, ...rest } = input;
  const { groupThreshold, teamThreshold, commentThreshold, closesOn, releasesOn } = rest;
  const thresholds = { groupThreshold, teamThreshold, commentThreshold };
  return {
    name,
    purpose,
    form,
    questions,
    isHeld,
    raterGroups,
    ...thresholds,
    closesOn,
    releasesOn,
  };
}

/** Terms in the shape of their columns. */
export function termsAsStored({
  closesOn,
  releasesOn,
  questions,
  raterGroups,
  ...rest
}: CycleTerms) {
  return {
    ...rest,
    questions: [...questions],
    raterGroups: [...raterGroups],
    closesOn: closesOn && dateOfDay(closesOn),
    releasesOn: releasesOn && dateOfDay(releasesOn),
  };
}

/** Refuses days that have passed or stand in the wrong order, at their field. */
export function refuseDays(
  { org, now }: OrgContext,
  days: Pick<CycleTerms, "closesOn" | "releasesOn">,
): void {
  const problem = findDayProblem(days, dayIn(org.timeZone, now));
  if (problem) throw new AppError("invalid", problem.key, { field: problem.field });
}
