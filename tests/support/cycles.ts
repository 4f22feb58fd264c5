import type { RaterGroup } from "@/server/domain/disclosure/rater-group";
import { CATALOGUE_INSTRUMENT } from "@/server/domain/instrument/catalogue";
import { newId, newSecret, sha256 } from "@/server/infra/id";
import { releaseCycle } from "@/server/jobs/cycles";
import { aMember, inOrgAs, type TestMember, type TestOrg } from "./factories";

/** Who rates somebody, by rater group. */
export type Raters = Readonly<Partial<Record<RaterGroup, readonly TestMember[]>>>;
/** A person, or the leadership of a team as a body where there is no person. */
export type SubjectPlan = Readonly<{
  personId?: string;
  teamId?: string;
  hasConsented?: boolean;
  raters: Raters;
}>;
export type CycleTerms = Readonly<{
  name?: string;
  instrumentId?: string;
  form?: "full" | "pulse";
  questions?: string[];
  groupThreshold?: number;
  teamThreshold?: number;
  commentThreshold?: number;
  closesOn?: Date;
  releasesOn?: Date;
  isHeld?: boolean;
}>;
export type Seat = Readonly<{ id: string; group: RaterGroup; rater: TestMember }>;
export type RatedSubject = Readonly<{ id: string; seats: readonly Seat[] }>;
export type RatedCycle = Readonly<{ id: string; subjects: readonly RatedSubject[] }>;

/** Some members, to rate or to be rated. */
export async function someMembers(org: TestOrg, count: number): Promise<TestMember[]> {
  const members: TestMember[] = [];
  while (members.length < count) members.push(await aMember(org, "member"));
  return members;
}

/** An open rated cycle on the shipped instrument unless another is named, launched by the database's own function. */
export async function aRatedCycle(
  org: TestOrg,
  plans: readonly SubjectPlan[],
  terms: CycleTerms = {},
): Promise<RatedCycle> {
  const orgId = org.id;
  const cycleId = newId();
  return inOrgAs(org, org.owner, async (tx) => {
    const instrument = await tx.instrument.findFirstOrThrow({
      where: { orgId, key: CATALOGUE_INSTRUMENT.key },
    });
    await tx.cycle.create({
      data: {
        ...{ orgId, id: cycleId, kind: "rated", name: "Autumn", instrumentId: instrument.id },
        ...terms,
      },
    });
    const subjects = [];
    for (const { personId, teamId, hasConsented, raters } of plans) {
      const id = newId();
      const consentedAt = hasConsented ? new Date() : null;
      await tx.subject.create({
        data: { orgId, id, cycleId, personId, teamId, teamPath: [], consentedAt },
      });
      for (const { id: rater, group } of seated(raters)) {
        const by = { proposedAt: new Date(), proposedById: org.owner.userId };
        const approved = { approvedAt: new Date(), approvedById: org.owner.userId };
        await tx.nomination.create({
          data: {
            ...{ orgId, id: newId(), cycleId, subjectId: id, personId: rater, raterGroup: group },
            ...by,
            ...approved,
          },
        });
      }
      subjects.push(id);
    }
    await tx.$queryRaw`SELECT app.open_cycle(${cycleId}::uuid)`;
    const seats = await tx.participation.findMany({ where: { orgId, cycleId } });
    // In the order of the plan: the database keeps participations in none.
    const seatsOf = (subjectId: string, raters: Raters): Seat[] =>
      seated(raters).flatMap(({ id, group, member }) => {
        const seat = seats.find((one) => one.subjectId === subjectId && one.personId === id);
        return seat ? [{ id: seat.id, group, rater: member }] : [];
      });
    return {
      id: cycleId,
      subjects: subjects.map((id, at) => ({ id, seats: seatsOf(id, plans[at]?.raters ?? {}) })),
    };
  });
}

function seated(raters: Raters) {
  // Reason: Object.entries widens to string; the keys are rater groups.
  const groups = Object.entries(raters) as [RaterGroup, readonly TestMember[]][];
  return groups.flatMap(([group, members]) =>
    members.map((member) => ({ id: member.personId, group, member })),
  );
}

/** A form: an answer to each item and each anchored scale; null where nothing was observed. */
export type Form = Readonly<{
  items: readonly (number | null)[];
  levels: readonly (number | null)[];
  words?: readonly Readonly<{ question: number; body: string }>[];
  pace?: "usual" | "fast";
  /** What matters most; from managers alone. */
  importance?: readonly string[];
}>;

export const ITEMS = 28;
export const QUALITIES = 7;

/** A full form from what is said of each item and each quality, by their places. */
export function aForm(
  item: (place: number) => number | null,
  level: (place: number) => number | null = () => 3,
  words: Form["words"] = [],
): Form {
  return {
    items: Array.from({ length: ITEMS }, (_, place) => item(place)),
    levels: Array.from({ length: QUALITIES }, (_, place) => level(place)),
    words,
  };
}

/** Submits a rater's form; says what became of it and returns the receipt's secret. */
export async function rated(org: TestOrg, seat: Seat, form: Form) {
  const secret = sha256(newSecret());
  const proof = sha256(seat.rater.secret);
  const [row] = await inOrgAs(org, seat.rater, async (tx) => {
    await tx.$executeRaw`SELECT set_config('app.session_hash', ${proof}, true)`;
    return tx.$queryRaw<{ outcome: string }[]>`
      SELECT app.submit_response(${seat.id}::uuid, decode(${secret}, 'hex'),
        ${[...form.items]}::smallint[], ${[...form.levels]}::smallint[],
        ${JSON.stringify(form.words ?? [])}::jsonb, 'weekly', ${form.pace ?? "usual"}, ${[...(form.importance ?? [])]}::text[]) AS outcome`;
  });
  return { outcome: row?.outcome ?? "", secret };
}

/** Everybody submits: the form by the rater's place among all seats of a subject. */
export async function allRated(
  org: TestOrg,
  cycle: RatedCycle,
  form: (seat: Seat, place: number) => Form,
): Promise<void> {
  for (const { seats } of cycle.subjects) {
    for (const [place, seat] of seats.entries()) await rated(org, seat, form(seat, place));
  }
}

/** Closes a cycle now, as its owner would. */
export async function closedNow(org: TestOrg, cycleId: string): Promise<void> {
  await inOrgAs(org, org.owner, (tx) => tx.$queryRaw`SELECT app.close_cycle(${cycleId}::uuid)`);
}

/** Closes a cycle and runs its release; returns what was frozen of it. */
export async function releasedNow(org: TestOrg, cycleId: string) {
  await closedNow(org, cycleId);
  await releaseCycle({ orgId: org.id, id: cycleId }, { isLast: true });
  return readRelease(org, cycleId);
}

/** A cycle's release with its figures, or null where there is none. */
export function readRelease(org: TestOrg, cycleId: string) {
  return inOrgAs(org, org.owner, (tx) =>
    tx.release.findFirst({
      where: { orgId: org.id, cycleId },
      include: {
        cells: true,
        subjectCells: true,
        comments: true,
        importance: true,
        subjects: true,
      },
    }),
  );
}
