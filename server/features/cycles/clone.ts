import type { z } from "zod";
import type { OrgContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import { copyCycle } from "./copy";
import type { CloneCycle } from "./schema";
import { getRated, ownSubjects } from "./stored";

/** A new draft with a cycle's terms, subjects and approved raters, without days. */
export async function cloneCycle(
  ctx: OrgContext,
  input: z.output<typeof CloneCycle>,
): Promise<{ id: string }> {
  const { user } = ctx;
  const { cycleId, name } = input;
  const own = await ownSubjects(ctx, cycleId);
  const id = newId();
  const counts = await copyCycle(ctx, await getRated(ctx, cycleId), {
    ...{ id, name, createdById: user.userId, closesOn: null, releasesOn: null },
    // Who is rated approves nobody who rates them, in a copy either.
    approverOf: ({ subjectId }) => (own.has(subjectId) ? null : user.userId),
  });
  await ctx.audit({
    verb: "cycle.created",
    target: { kind: "cycle", id },
    details: { clonedFromId: cycleId, ...counts },
  });
  return { id };
}
