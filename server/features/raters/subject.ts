import { dayIn } from "@/server/domain/day";
import type { RaterGroup } from "@/server/domain/disclosure/rater-group";
import { AppError } from "@/server/domain/error";
import { getRated, ownSubjects, rightsOf } from "@/server/features/cycles/stored";
import type { OrgContext } from "@/server/infra/context";

export type Place = Readonly<{ cycleId: string; subjectId: string }>;

/** A subject of a rated cycle, where this member manages or proposes their raters; anything else is not found. */
export async function getSubject(ctx: OrgContext, place: Place, lock: "lock" | "look" = "look") {
  const { db, org } = ctx;
  const cycle = await getRated(ctx, place.cycleId, lock);
  const row = await db.subject.findFirst({
    where: { orgId: org.id, cycleId: place.cycleId, id: place.subjectId },
    include: { person: { include: { member: true } }, team: true },
  });
  if (!row) throw new AppError("not-found");
  const isOwn = (await ownSubjects(ctx, place.cycleId)).has(row.id);
  const rights = rightsOf(ctx, isOwn, row.team?.path ?? []);
  // A lead has a hand in who is asked, and none in what follows.
  const isTheirs = rights.manages || isOwn || (rights.approves && cycle.state === "draft");
  if (!isTheirs) throw new AppError("not-found");
  const { person, team, personId, teamId } = row;
  const isErased = person?.erasedAt != null;
  const subject = {
    ...{ id: row.id, personId, teamId },
    name: person ? (isErased ? null : person.name) : (team?.name ?? null),
    team: team?.name ?? null,
    hasConsented: row.consentedAt !== null,
    hasLeft: isErased || person?.member?.removedAt != null,
    userId: person?.userId ?? null,
  };
  return { cycle, rights, isOwn, subject };
}

export type SubjectPlace = Awaited<ReturnType<typeof getSubject>>;

/** A subject of a draft, whose raters nobody launches meanwhile. */
export async function lockSubject(ctx: OrgContext, place: Place): Promise<SubjectPlace> {
  const found = await getSubject(ctx, place, "lock");
  if (found.cycle.state !== "draft") throw new AppError("conflict", "cycle-not-draft");
  return found;
}

/** As `lockSubject`, for who approves: never for oneself. */
export async function lockApproving(ctx: OrgContext, place: Place): Promise<SubjectPlace> {
  const found = await lockSubject(ctx, place);
  if (!found.rights.approves) throw new AppError("forbidden", "rater-own-subject");
  return found;
}

/** How many of each group are approved or proposed for a subject. */
export async function countGroups(
  { db, org }: OrgContext,
  subjectId: string,
): Promise<Map<RaterGroup, number>> {
  const rows = await db.$queryRaw<{ group: RaterGroup; n: number }[]>`
    SELECT n.rater_group AS "group", count(*)::int AS n FROM public.nomination n
    WHERE n.org_id = ${org.id}::uuid AND n.subject_id = ${subjectId}::uuid GROUP BY n.rater_group`;
  return new Map(rows.map(({ group, n }) => [group, n]));
}

/** The people whom a subject is: one, or those who hold the seats of a leadership that is rated as a body. */
export async function listRated(
  { db, org, now }: OrgContext,
  { personId, teamId }: SubjectPlace["subject"],
): Promise<string[]> {
  if (personId !== null) return [personId];
  const today = dayIn(org.timeZone, now);
  const rows = await db.$queryRaw<{ personId: string }[]>`
    SELECT DISTINCT h.person_id AS "personId" FROM public.holding h
    WHERE h.org_id = ${org.id}::uuid AND h.team_id = ${teamId}::uuid
      AND daterange(h.from_day, h.to_day, '[)') @> ${today}::date`;
  return rows.map((row) => row.personId);
}
