import type { z } from "zod";
import { type CycleTerms, findLaunchedProblem } from "@/server/domain/cycle-terms";
import { dateOfDay, dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import type { OrgContext } from "@/server/infra/context";
import { refuseDays, termsAsStored, termsOf } from "./create";
import type { ChangeCycle, TightenCycle } from "./schema";
import { getRated, lockDraft, refuseOwn } from "./stored";

/** Other terms for a draft. */
export async function changeCycle(ctx: OrgContext, input: z.output<typeof ChangeCycle>) {
  const { cycleId, version } = input;
  const terms = termsOf(input);
  const cycle = await lockDraft(ctx, cycleId);
  refuseDays(ctx, terms);
  await refuseUsed(ctx, cycleId, terms);
  await store(ctx, cycleId, version, termsAsStored(terms));
  await note(ctx, cycleId, fieldsChanged(cycle, terms), terms);
}

/** Higher thresholds or later days for a cycle that is running; anything else was promised at launch. */
export async function tightenCycle(ctx: OrgContext, input: z.output<typeof TightenCycle>) {
  const { cycleId, version, closesOn, releasesOn } = input;
  const { groupThreshold, teamThreshold, commentThreshold } = input;
  const thresholds = { groupThreshold, teamThreshold, commentThreshold };
  const terms = { ...thresholds, closesOn, releasesOn };
  const cycle = await getRated(ctx, cycleId, "lock");
  if (cycle.state !== "open") throw new AppError("conflict", "cycle-not-open");
  await refuseOwn(ctx, cycleId);
  const problem = findLaunchedProblem(cycle, terms, dayIn(ctx.org.timeZone, ctx.now));
  if (problem) throw new AppError("invalid", problem.key, { field: problem.field });
  await store(ctx, cycleId, version, {
    ...thresholds,
    closesOn: closesOn && dateOfDay(closesOn),
    releasesOn: releasesOn && dateOfDay(releasesOn),
  });
  await note(ctx, cycleId, fieldsChanged(cycle, terms), terms);
}

/** Whoever was proposed in a group is taken out, or put into another, before it is no longer asked. */
async function refuseUsed({ db, org }: OrgContext, cycleId: string, terms: CycleTerms) {
  const count = await db.nomination.count({
    where: { orgId: org.id, cycleId, raterGroup: { notIn: [...terms.raterGroups] } },
  });
  if (count === 0) return;
  throw new AppError("conflict", "cycle-groups-used", { field: "raterGroups", params: { count } });
}

async function store(
  { db, org }: OrgContext,
  id: string,
  version: number,
  data: Partial<ReturnType<typeof termsAsStored>>,
): Promise<void> {
  const { count } = await db.cycle.updateMany({
    where: { orgId: org.id, id, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw new AppError("stale");
}

// Texts are no part of the audit; what can be told of a field is that it changed.
function note(
  ctx: OrgContext,
  id: string,
  fields: string[],
  { groupThreshold, teamThreshold, commentThreshold, closesOn, releasesOn }: Partial<CycleTerms>,
) {
  const details = { groupThreshold, teamThreshold, commentThreshold, closesOn, releasesOn };
  return ctx.audit({
    verb: "cycle.changed",
    target: { kind: "cycle", id },
    details: {
      fields,
      ...Object.fromEntries(
        Object.entries(details).flatMap(([name, value]) =>
          fields.includes(name) && value !== undefined ? [[name, value]] : [],
        ),
      ),
    },
  });
}

function fieldsChanged(before: CycleTerms, after: Partial<CycleTerms>): string[] {
  const was: Readonly<Record<string, unknown>> = before;
  return Object.entries(after)
    .filter(([name, value]) => JSON.stringify(was[name]) !== JSON.stringify(value))
    .map(([name]) => (name === "name" ? "label" : name));
}
