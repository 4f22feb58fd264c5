import { RATER_GROUPS, type RaterGroup } from "@/server/domain/disclosure/rater-group";
import { asAdmin } from "./as-admin";
import { aMember, inOrgAs, type TestMember, type TestOrg } from "./factories";

export const TERMS = {
  name: "Autumn",
  purpose: "For development, not for pay.",
  form: "full" as const,
  questions: ["What should they keep doing?"],
  ...{ groupThreshold: 3, teamThreshold: 5, commentThreshold: 5 },
  closesOn: "2099-03-20" as string | null,
  releasesOn: "2099-03-25" as string | null,
  isHeld: false,
  raterGroups: [...RATER_GROUPS] as RaterGroup[],
};

export type Draft = Readonly<{
  org: TestOrg;
  cycleId: string;
  subject: TestMember;
  subjectId: string;
  /** What a call about the subject names. */
  place: { org: string; cycleId: string; subjectId: string };
}>;

/** A draft of the organisation's owner with one subject, who has no raters yet. */
export async function aDraft(
  org: TestOrg,
  subject?: TestMember,
  terms: Partial<typeof TERMS> = {},
): Promise<Draft> {
  const rated = subject ?? (await aMember(org, "member"));
  const { id: cycleId } = await org.call.cycles.create({ org: org.slug, ...TERMS, ...terms });
  const subjectId = await addSubject(org, cycleId, rated.personId);
  return { org, cycleId, subject: rated, subjectId, place: { org: org.slug, cycleId, subjectId } };
}

/** Adds a person to a draft; returns the id of the subject. */
export async function addSubject(org: TestOrg, cycleId: string, personId: string) {
  await org.call.cycles.addSubjects({ org: org.slug, cycleId, personIds: [personId] });
  const row = await inOrgAs(org, org.owner, (tx) =>
    tx.subject.findFirstOrThrow({ where: { orgId: org.id, cycleId, personId } }),
  );
  return row.id;
}

/** Makes members and asks them, as the owner, to rate the draft's subject. */
export async function withRaters(
  { org, place }: Draft,
  groups: Readonly<Partial<Record<RaterGroup, number>>>,
): Promise<TestMember[]> {
  const members: TestMember[] = [];
  // Reason: Object.entries widens to string; the keys are rater groups.
  for (const [group, count] of Object.entries(groups) as [RaterGroup, number][]) {
    for (let at = 0; at < count; at += 1) {
      const member = await aMember(org, "member");
      const { personId } = member;
      await org.call.raters.propose({ ...place, raters: [{ personId, group }] });
      members.push(member);
    }
  }
  return members;
}

/** Says in the tables that a rater is done, as a submission would; answers are not needed here. */
export async function markDone(draft: Draft, raters: readonly TestMember[]): Promise<void> {
  await asAdmin(
    `UPDATE public.participation SET done_on = current_date WHERE subject_id = $1 AND person_id = ANY($2)`,
    [draft.subjectId, raters.map(({ personId }) => personId)],
  );
}
