import type { z } from "zod";
import type { OrgContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import { storeDraft } from "./create";
import type { CloneCycle } from "./schema";
import { CAN_RATE, getRated, ownSubjects } from "./stored";

/** A new draft with a cycle's terms, subjects and approved raters; whoever left since is not in it. */
export async function cloneCycle(
  ctx: OrgContext,
  input: z.output<typeof CloneCycle>,
): Promise<{ id: string }> {
  const { db, org, user, now } = ctx;
  const { cycleId } = input;
  const { name, purpose, form, questions, isHeld, ...from } = await getRated(ctx, cycleId);
  const { groupThreshold, teamThreshold, commentThreshold } = from;
  const terms = { ...{ purpose, form, questions, isHeld, groupThreshold, teamThreshold } };
  const draft = { ...terms, commentThreshold, name: input.name, closesOn: null, releasesOn: null };
  const id = await storeDraft(ctx, from.instrumentId, draft, cycleId);
  const subjects = await db.subject.findMany({
    where: {
      ...{ orgId: org.id, cycleId },
      OR: [{ person: { erasedAt: null } }, { personId: null, team: { archivedAt: null } }],
    },
  });
  const newIds = new Map(subjects.map((one) => [one.id, newId()]));
  await db.subject.createMany({
    data: subjects.map(({ id: old, personId, teamId }) => ({
      ...{ orgId: org.id, id: newIds.get(old) ?? newId(), cycleId: id, personId, teamId },
    })),
  });
  const own = await ownSubjects(ctx, cycleId);
  const raters = await listRaters(ctx, cycleId);
  const data = raters.flatMap(({ subjectId, personId, raterGroup, proposedById }) => {
    const copy = newIds.get(subjectId);
    if (!copy) return [];
    const row = { orgId: org.id, id: newId(), cycleId: id, subjectId: copy, personId, raterGroup };
    // Who is rated approves nobody who rates them, in a copy either.
    const approved = own.has(subjectId) ? {} : { approvedAt: now, approvedById: user.userId };
    return [{ ...row, ...approved, proposedAt: now, proposedById }];
  });
  await db.nomination.createMany({ data });
  await ctx.audit({
    verb: "cycle.created",
    target: { kind: "cycle", id },
    details: { clonedFromId: cycleId, subjects: newIds.size, raters: data.length },
  });
  return { id };
}

function listRaters({ db, org }: OrgContext, cycleId: string) {
  return db.$queryRaw<Nominated[]>`
    SELECT n.subject_id AS "subjectId", n.person_id AS "personId", n.rater_group AS "raterGroup",
      n.proposed_by_id AS "proposedById"
    FROM public.nomination n
    JOIN public.person e ON e.org_id = n.org_id AND e.id = n.person_id
    LEFT JOIN public.member m ON m.org_id = e.org_id AND m.person_id = e.id
    WHERE n.org_id = ${org.id}::uuid AND n.cycle_id = ${cycleId}::uuid
      AND n.approved_at IS NOT NULL AND ${CAN_RATE}`;
}

type Nominated = Readonly<Record<"subjectId" | "personId" | "raterGroup" | "proposedById", string>>;
