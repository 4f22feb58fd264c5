import { CRITERION_KEYS } from "@/server/domain/talent/criteria";
import { aMember, anOrg, aTeam, type TestMember, type TestOrg } from "./factories";

/** A team's talent plan with the two people who rate, and the lead who manages it. */
export type TalentWorld = Readonly<{
  org: TestOrg;
  team: Awaited<ReturnType<typeof aTeam>>;
  lead: TestMember;
  cto: TestMember;
  cio: TestMember;
  plan: Readonly<{ org: string; team: string; plan: string }>;
}>;

export async function aTalentPlan(): Promise<TalentWorld> {
  const org = await anOrg();
  const team = await aTeam(org, "Payments");
  const lead = await aMember(org, "member", { leads: [team.id] });
  const cto = await aMember(org, "member", { teams: [team.id] });
  const cio = await aMember(org, "member", { teams: [team.id] });
  const place = { org: org.slug, team: team.id };
  const people = { ctoPersonId: cto.personId, cioPersonId: cio.personId };
  const made = await lead.call.talent.create({ ...place, name: "Hubs 2027", ...people });
  return { org, team, lead, cto, cio, plan: { ...place, plan: made.id } };
}

/** A line of the demand list. */
export function aLine(change: object = {}) {
  return {
    role: "DevOps engineer",
    side: "cto" as const,
    responsibilityId: null,
    skills: ["Kubernetes"],
    startQuarter: "2027-Q1",
    seats: 1,
    level: "senior" as const,
    location: "",
    isCritical: false,
    hubId: null,
    backupHubId: null,
    ...change,
  };
}

/** Adds hubs; returns the ids of all there are, by name. */
export async function addHubs({ lead, plan }: TalentWorld, names: readonly string[]) {
  for (const name of names) {
    await lead.call.talent.addHub({ ...plan, name, place: "", timeZone: null });
  }
  return (await lead.call.talent.get(plan)).hubs.map(({ id }) => id);
}

/** Adds hubs and lets both sides rate them. */
export async function openHubs(world: TalentWorld, names: readonly string[]): Promise<string[]> {
  const hubs = await addHubs(world, names);
  const { version } = (await world.lead.call.talent.get(world.plan)).plan;
  await world.lead.call.talent.open({ ...world.plan, version });
  return hubs;
}

/** Rates each hub with one value on all criteria. */
export async function rateHubs(
  { plan }: TalentWorld,
  who: TestMember,
  hubs: readonly string[],
  values: readonly number[],
) {
  const ratings = hubs.flatMap((hubId, index) =>
    CRITERION_KEYS.map((criterion) => ({ hubId, criterion, value: values[index] ?? 0 })),
  );
  await who.call.talent.saveRatings({ ...plan, ratings });
}

/** Three hubs that CTO and CIO rank the other way round, handed in by both. */
export async function revealedHubs(world: TalentWorld): Promise<string[]> {
  const hubs = await openHubs(world, ["Kraków", "Lisbon", "Pune"]);
  await rateHubs(world, world.cto, hubs, [4, 2, 1]);
  await rateHubs(world, world.cio, hubs, [1, 2, 4]);
  await world.cto.call.talent.submitRatings(world.plan);
  await world.cio.call.talent.submitRatings(world.plan);
  return hubs;
}
