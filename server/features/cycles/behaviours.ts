import type { z } from "zod";
import { AppError } from "@/server/domain/error";
import type { OrgContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import { copyCycle } from "./copy";
import type { AskAgain } from "./schema";
import { getRated, ownSubjects, type RatedCycle } from "./stored";

/** How many names a refusal holds; there may be thousands. */
const NAMED = 5;

/** Who of a released cycle's subjects works on a behaviour they chose in its report, and until when the first of them. */
export async function readChosen({ db, org }: OrgContext, cycleId: string) {
  const rows = await db.$queryRaw<{ subjectId: string; dueOn: string }[]>`
    SELECT DISTINCT s.id AS "subjectId", a.due_on::text AS "dueOn"
    FROM public.subject s
    JOIN public.subject_action a ON a.org_id = s.org_id AND a.subject_id = s.id AND a.ended_at IS NULL
    WHERE s.org_id = ${org.id}::uuid AND s.cycle_id = ${cycleId}::uuid ORDER BY 2`;
  return {
    subjectIds: new Set(rows.map(({ subjectId }) => subjectId)),
    dueOn: rows[0]?.dueOn ?? null,
  };
}

/** A draft that asks the same raters about exactly the behaviours that subjects chose in a released cycle. */
export async function askAgain(
  ctx: OrgContext,
  { cycleId, name }: z.output<typeof AskAgain>,
): Promise<{ id: string }> {
  const { user } = ctx;
  const cycle = await getRated(ctx, cycleId);
  if (cycle.state !== "released") throw new AppError("conflict", "cycle-not-released");
  const { subjectIds } = await readChosen(ctx, cycleId);
  if (subjectIds.size === 0) throw new AppError("conflict", "cycle-none-chosen");
  const own = await ownSubjects(ctx, cycleId);
  const id = newId();
  const followUp = { ...cycle, form: "behaviour" as const };
  const counts = await copyCycle(ctx, followUp, {
    ...{ id, name, createdById: user.userId, closesOn: null, releasesOn: null, subjectIds },
    // Who is rated approves nobody who rates them, here either.
    approverOf: ({ subjectId }) => (own.has(subjectId) ? null : user.userId),
  });
  await ctx.audit({
    verb: "cycle.created",
    target: { kind: "cycle", id },
    details: { clonedFromId: cycleId, form: "behaviour", ...counts },
  });
  return { id };
}

/** Refuses to launch a follow-up on subjects who work on no behaviour, by name: there is nothing to ask about them. */
export async function refuseWithoutBehaviour(
  { db, org }: OrgContext,
  { id, form, instrumentId }: Pick<RatedCycle, "id" | "form" | "instrumentId">,
): Promise<void> {
  if (form !== "behaviour") return;
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT coalesce(e.name, t.name, '–') AS name FROM public.subject s
    LEFT JOIN public.person e ON e.org_id = s.org_id AND e.id = s.person_id
    LEFT JOIN public.team t ON t.org_id = s.org_id AND t.id = s.team_id
    WHERE s.org_id = ${org.id}::uuid AND s.cycle_id = ${id}::uuid
      AND app.chosen_action(s.org_id, s.id, ${instrumentId}::uuid) IS NULL
    ORDER BY lower(coalesce(e.name, t.name)), s.id`;
  if (rows.length === 0) return;
  const names = rows.slice(0, NAMED).map(({ name }) => name);
  const params = { count: rows.length, more: rows.length - names.length, names: names.join(", ") };
  throw new AppError("conflict", "cycle-no-behaviour", { params });
}
