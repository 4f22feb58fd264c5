import type { z } from "zod";
import type { RaterGroup } from "@/server/domain/disclosure/rater-group";
import { AppError } from "@/server/domain/error";
import { mostRaters } from "@/server/domain/rater-meter";
import type { OrgContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import { notifyAdmins } from "@/server/infra/notify";
import { readPeople } from "./people";
import type {
  ApproveRaters,
  ChangeRater,
  ProposeOutsider,
  ProposeRaters,
  RemoveRater,
} from "./schema";
import { countGroups, listRated, lockApproving, lockSubject, type SubjectPlace } from "./subject";

type Rater = Readonly<{ personId: string; group: RaterGroup }>;

/** Proposes raters, approved at once where somebody else's raters are for this member to approve. */
export async function proposeRaters(
  ctx: OrgContext,
  input: z.output<typeof ProposeRaters>,
): Promise<void> {
  const place = await lockSubject(ctx, input);
  const people = await readPeople(
    ctx,
    place,
    input.raters.map(({ personId }) => personId),
  );
  for (const { personId } of input.raters) {
    const person = people.get(personId);
    if (!person) throw new AppError("not-found", "rater-person", { field: "personId" });
    if (person.isSubject) throw new AppError("invalid", "rater-is-subject", { field: "personId" });
    if (!person.canRate) throw new AppError("conflict", "rater-unreachable", { field: "personId" });
  }
  const seen = new Set<string>();
  const raters = input.raters.filter(({ personId }) => {
    const isNew = !people.get(personId)?.isNominated && !seen.has(personId);
    seen.add(personId);
    return isNew;
  });
  if (raters.length === 0) throw new AppError("conflict", "rater-twice", { field: "personId" });
  await store(ctx, place, raters);
  await note(ctx, place, { people: raters.length });
}

/** Proposes somebody by name and address, who need not be known here yet; no account comes with it. */
export async function proposeOutsider(
  ctx: OrgContext,
  input: z.output<typeof ProposeOutsider>,
): Promise<void> {
  const { db, org } = ctx;
  const { group, name, email } = input;
  const place = await lockSubject(ctx, input);
  const known = await db.person.findFirst({ where: { orgId: org.id, email } });
  const personId = known?.id ?? newId();
  if (known) {
    const [person] = (await readPeople(ctx, everybody(place), [personId])).values();
    if (person?.isSubject) throw new AppError("invalid", "rater-is-subject", { field: "email" });
    if (!person?.canRate) throw new AppError("conflict", "rater-unreachable", { field: "email" });
    if (person.isNominated) throw new AppError("conflict", "rater-twice", { field: "email" });
  } else {
    await db.person.create({ data: { orgId: org.id, id: personId, name, email } });
  }
  await store(ctx, place, [{ personId, group }]);
  // One entry: two of one moment would put the rater beside the subject.
  await note(ctx, place, { people: 1, created: known ? 0 : 1 });
}

/** Approves what a subject proposed; never for oneself. */
export async function approveRaters(ctx: OrgContext, input: z.output<typeof ApproveRaters>) {
  const { db, org, user, now } = ctx;
  const { subject } = await lockApproving(ctx, input);
  const { count } = await db.nomination.updateMany({
    where: {
      ...{ orgId: org.id, subjectId: subject.id },
      ...{ id: { in: input.nominationIds }, approvedAt: null },
    },
    data: { approvedAt: now, approvedById: user.userId },
  });
  if (count === 0) throw new AppError("conflict", "rater-gone");
  const target = { kind: "subject", id: subject.id };
  await ctx.audit({ verb: "nomination.approved", target, details: { people: count } });
}

/** Puts a rater into another group; never for oneself. */
export async function changeRater(ctx: OrgContext, input: z.output<typeof ChangeRater>) {
  const { db, org } = ctx;
  const { cycle, subject } = await lockApproving(ctx, input);
  const key = { orgId: org.id, subjectId: subject.id, id: input.nominationId };
  const row = await db.nomination.findFirst({ where: key });
  if (!row) throw new AppError("not-found", "rater-gone");
  refuseUnasked(cycle, [input.group]);
  if (row.raterGroup !== input.group) await refuseFull(ctx, subject.id, [input.group]);
  await db.nomination.updateMany({ where: key, data: { raterGroup: input.group } });
  const target = { kind: "subject", id: subject.id };
  await ctx.audit({ verb: "nomination.changed", target, details: { people: 1 } });
}

/** Takes a rater out; a subject their own proposals that nobody has approved. */
export async function removeRater(ctx: OrgContext, input: z.output<typeof RemoveRater>) {
  const { db, org, user } = ctx;
  const { subject, rights } = await lockSubject(ctx, input);
  const { count } = await db.nomination.deleteMany({
    where: {
      ...{ orgId: org.id, subjectId: subject.id, id: input.nominationId },
      ...(rights.approves ? {} : { approvedAt: null, proposedById: user.userId }),
    },
  });
  if (count === 0) throw new AppError("not-found", "rater-gone");
  const target = { kind: "subject", id: subject.id };
  await ctx.audit({ verb: "nomination.removed", target, details: { people: 1 } });
}

async function store(ctx: OrgContext, place: SubjectPlace, raters: readonly Rater[]) {
  const { db, org, user, now } = ctx;
  const { cycle, subject, rights } = place;
  const groups = raters.map(({ group }) => group);
  refuseUnasked(cycle, groups);
  await refuseFull(ctx, subject.id, groups);
  const approved = rights.approves ? { approvedAt: now, approvedById: user.userId } : {};
  await db.nomination.createMany({
    data: raters.map(({ personId, group }) => ({
      ...{ orgId: org.id, id: newId(), cycleId: cycle.id, subjectId: subject.id, personId },
      ...{ raterGroup: group, proposedAt: now, proposedById: user.userId },
      ...approved,
    })),
  });
  // Whoever is rated approves nobody of theirs: the other admins are told that somebody waits.
  if (rights.approves) return;
  await notifyAdmins(ctx, "raters-proposed", cycle.id, await listRated(ctx, subject));
}

function refuseUnasked({ raterGroups }: SubjectPlace["cycle"], groups: readonly RaterGroup[]) {
  if (groups.every((group) => raterGroups.includes(group))) return;
  throw new AppError("invalid", "rater-group-unasked", { field: "group" });
}

async function refuseFull(ctx: OrgContext, subjectId: string, more: readonly RaterGroup[]) {
  const counts = await countGroups(ctx, subjectId);
  for (const group of more) {
    const count = (counts.get(group) ?? 0) + 1;
    const most = mostRaters(group);
    if (count > most) {
      throw new AppError("conflict", "rater-group-full", { field: "group", params: { most } });
    }
    counts.set(group, count);
  }
}

function note(ctx: OrgContext, { subject }: SubjectPlace, details: Record<string, number>) {
  const target = { kind: "subject", id: subject.id };
  return ctx.audit({ verb: "nomination.proposed", target, details });
}

// Who types an address knows that person; whether they stand within reach is not asked.
function everybody(place: SubjectPlace): SubjectPlace {
  return { ...place, rights: { ...place.rights, manages: true } };
}
