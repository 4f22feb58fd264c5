import { aMember, aTeam, inOrgAs, type TestMember, type TestOrg } from "./factories";

/** One letter a question: a typical software company. */
export const SAAS = "abbdaacbcbbaaa";
/** The same but for the first question, two options away. */
export const APART = "cbbdaacbcbbaaa";

/** A round that asks Ann and Ben, run by a lead. */
export type TestRound = Readonly<{
  org: TestOrg;
  at: { org: string; team: string };
  ann: TestMember;
  ben: TestMember;
  lead: TestMember;
  round: string;
}>;

export async function aRound(org: TestOrg): Promise<TestRound> {
  const team = await aTeam(org, "Asked");
  const at = { org: org.slug, team: team.id };
  const ann = await aMember(org, "member", { teams: [team.id] });
  const ben = await aMember(org, "member", { teams: [team.id] });
  const lead = await aMember(org, "member", { leads: [team.id] });
  const people = [ann.personId, ben.personId];
  const { round } = await lead.call.firstRole.openRound({ ...at, people });
  return { org, at, ann, ben, lead, round };
}

/** The round as its own procedures name it. */
export const one = ({ org, round }: TestRound) => ({ org: org.slug, round });

/** Hands in somebody's answers. */
export const hand = (world: TestRound, who: TestMember, answers: string) =>
  who.call.firstRole.submitAnswers({ ...one(world), answers });

/** What the database itself shows somebody of the round's answers. */
export const lettersSeenBy = ({ org, round }: TestRound, who: { userId: string }) =>
  inOrgAs(org, { ...org.owner, userId: who.userId }, async (tx) => {
    const rows = await tx.firstRoleAnswer.findMany({ where: { roundId: round } });
    return rows.map(({ answers }) => answers).sort();
  });
