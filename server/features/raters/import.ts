import type { z } from "zod";
import { dayIn } from "@/server/domain/day";
import type { RaterGroup } from "@/server/domain/disclosure/rater-group";
import { AppError } from "@/server/domain/error";
import { type KnownForRaters, planNominations } from "@/server/domain/nomination-import";
import { CAN_RATE, lockDraft, ownSubjects } from "@/server/features/cycles/stored";
import type { OrgContext } from "@/server/infra/context";
import { parseTable } from "@/server/infra/csv/parse-table";
import { newId } from "@/server/infra/id";
import type { CheckRaters, ImportRaters } from "./schema";

const SHOWN = 200;

/** The dry run: whom a list would add for whom, and what is wrong with it. */
export async function checkRaters(ctx: OrgContext, input: z.output<typeof CheckRaters>) {
  const plan = await planOf(ctx, input);
  return {
    counts: { raters: plan.toAdd.length, people: plan.people.length },
    known: plan.known,
    problems: plan.problems.slice(0, SHOWN),
    problemCount: plan.problems.length,
  };
}

/** Adds what the dry run showed, approved, all or nothing; refuses where it would now be something else. */
export async function importRaters(ctx: OrgContext, input: z.output<typeof ImportRaters>) {
  const { db, org, user, now } = ctx;
  const plan = await planOf(ctx, input);
  if (plan.problems.length > 0) throw new AppError("invalid", "rater-problems");
  const counts = { raters: plan.toAdd.length, people: plan.people.length };
  if (counts.raters !== input.expected.raters || counts.people !== input.expected.people) {
    throw new AppError("stale", "people-plan-changed");
  }
  const people = plan.people.map((one) => ({ ...one, orgId: org.id, id: newId() }));
  await db.person.createMany({ data: people });
  const newIds = new Map(people.map(({ id, email }) => [email, id]));
  const by = { approvedAt: now, approvedById: user.userId, proposedAt: now };
  await db.nomination.createMany({
    data: plan.toAdd.map(({ subjectId, group, personId, email }) => ({
      ...{ orgId: org.id, id: newId(), cycleId: input.cycleId, subjectId, raterGroup: group },
      ...{ ...by, proposedById: user.userId },
      personId: personId ?? newIds.get(email ?? "") ?? "",
    })),
  });
  const target = { kind: "cycle", id: input.cycleId };
  await ctx.audit({ verb: "nomination.imported", target, details: counts });
  return counts;
}

async function planOf(ctx: OrgContext, input: z.output<typeof CheckRaters>) {
  const { raterGroups } = await lockDraft(ctx, input.cycleId);
  const { rows, brokenRow } = parseTable(input.csv);
  if (brokenRow !== null) {
    throw new AppError("invalid", "people-quotes", { field: "csv", params: { row: brokenRow } });
  }
  return planNominations(rows, { ...(await readKnown(ctx, input.cycleId)), groups: raterGroups });
}

type Subjects = Omit<KnownForRaters["subjects"][number], "isOwn">[];
type People = KnownForRaters["people"][number][];
type Nominated = { subjectId: string; personId: string; group: RaterGroup }[];

async function readKnown(ctx: OrgContext, cycleId: string) {
  const { db, org, now } = ctx;
  const today = dayIn(org.timeZone, now);
  const own = await ownSubjects(ctx, cycleId);
  const subjects = await db.$queryRaw<Subjects>`
    SELECT s.id, s.person_id AS "personId", coalesce(e.name, t.name, '') AS name, e.email,
      ARRAY(SELECT h.person_id FROM public.holding h WHERE s.person_id IS NULL
        AND h.org_id = s.org_id AND h.team_id = s.team_id
        AND daterange(h.from_day, h.to_day, '[)') @> ${today}::date) AS "holderIds"
    FROM public.subject s
    LEFT JOIN public.person e ON e.org_id = s.org_id AND e.id = s.person_id
    LEFT JOIN public.team t ON t.org_id = s.org_id AND t.id = s.team_id
    WHERE s.org_id = ${org.id}::uuid AND s.cycle_id = ${cycleId}::uuid`;
  const people = await db.$queryRaw<People>`
    SELECT e.id, e.name, e.email, ${CAN_RATE} AS "canRate"
    FROM public.person e LEFT JOIN public.member m ON m.org_id = e.org_id AND m.person_id = e.id
    WHERE e.org_id = ${org.id}::uuid AND e.erased_at IS NULL`;
  const nominations = await db.$queryRaw<Nominated>`
    SELECT n.subject_id AS "subjectId", n.person_id AS "personId", n.rater_group AS "group"
    FROM public.nomination n WHERE n.org_id = ${org.id}::uuid AND n.cycle_id = ${cycleId}::uuid`;
  return {
    people,
    nominations,
    subjects: subjects.map((one) => ({ ...one, isOwn: own.has(one.id) })),
  };
}
