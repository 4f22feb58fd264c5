import type { RepeatMonths } from "@/server/domain/cycle-repeat";
import type { CycleTerms } from "@/server/domain/cycle-terms";
import { dateOfDay } from "@/server/domain/day";
import type { OrgContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import { termsAsStored } from "./create";
import { CAN_RATE, type RatedCycle } from "./stored";

type Place = Pick<OrgContext, "db" | "org" | "now">;

/** How a copy differs from what it is copied from. */
type Copy = Readonly<{
  id: string;
  name: string;
  createdById: string | null;
  closesOn: string | null;
  releasesOn: string | null;
  repeatMonths?: RepeatMonths;
  preparedFor?: string;
  /** Only these subjects; all where left out. */
  subjectIds?: ReadonlySet<string>;
  /** By whom a rater of the copy is approved; null where they wait for it. */
  approverOf: (rater: Nominated) => string | null;
}>;

/** Stores a draft with a cycle's terms, subjects and approved raters; whoever left since is not in it. */
export async function copyCycle(
  { db, org, now }: Place,
  from: RatedCycle,
  copy: Copy,
): Promise<{ subjects: number; raters: number }> {
  const { id, approverOf, createdById, repeatMonths, preparedFor, subjectIds, ...rest } = copy;
  await db.cycle.create({
    data: {
      ...{ orgId: org.id, id, kind: "rated", instrumentId: from.instrumentId },
      ...{ clonedFromId: from.id, createdAt: now, createdById, repeatMonths },
      preparedFor: preparedFor && dateOfDay(preparedFor),
      ...termsAsStored({ ...termsTaken(from), ...rest }),
    },
  });
  const subjects = await db.subject.findMany({
    where: {
      ...{ orgId: org.id, cycleId: from.id },
      ...(subjectIds ? { id: { in: [...subjectIds] } } : {}),
      OR: [{ person: { erasedAt: null } }, { personId: null, team: { archivedAt: null } }],
    },
  });
  const newIds = new Map(subjects.map((one) => [one.id, newId()]));
  await db.subject.createMany({
    data: subjects.map(({ id: old, personId, teamId }) => ({
      ...{ orgId: org.id, id: newIds.get(old) ?? newId(), cycleId: id, personId, teamId },
    })),
  });
  const raters = await listRaters({ db, org }, from.id);
  const data = raters.flatMap((rater) => {
    const { subjectId, personId, raterGroup, proposedById } = rater;
    const copied = newIds.get(subjectId);
    if (!copied) return [];
    const approvedById = approverOf(rater);
    const approved = approvedById ? { approvedAt: now, approvedById } : {};
    const row = { orgId: org.id, id: newId(), cycleId: id, subjectId: copied, personId };
    return [{ ...row, raterGroup, ...approved, proposedAt: now, proposedById }];
  });
  await db.nomination.createMany({ data });
  return { subjects: newIds.size, raters: data.length };
}

function termsTaken(from: RatedCycle): Omit<CycleTerms, "name" | "closesOn" | "releasesOn"> {
  const { purpose, form, questions, isHeld, raterGroups } = from;
  const { groupThreshold, teamThreshold, commentThreshold } = from;
  const thresholds = { groupThreshold, teamThreshold, commentThreshold };
  return { purpose, form, questions, isHeld, raterGroups, ...thresholds };
}

function listRaters({ db, org }: Pick<OrgContext, "db" | "org">, cycleId: string) {
  return db.$queryRaw<Nominated[]>`
    SELECT n.subject_id AS "subjectId", n.person_id AS "personId", n.rater_group AS "raterGroup",
      n.proposed_by_id AS "proposedById", n.approved_by_id AS "approvedById"
    FROM public.nomination n
    JOIN public.person e ON e.org_id = n.org_id AND e.id = n.person_id
    LEFT JOIN public.member m ON m.org_id = e.org_id AND m.person_id = e.id
    WHERE n.org_id = ${org.id}::uuid AND n.cycle_id = ${cycleId}::uuid
      AND n.approved_at IS NOT NULL AND ${CAN_RATE}`;
}

type Nominated = Readonly<
  Record<"subjectId" | "personId" | "raterGroup" | "proposedById", string> & {
    approvedById: string | null;
  }
>;
