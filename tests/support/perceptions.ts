import { publishPerception } from "@/server/jobs/publish-perception";
import { aMember, anOrg, aPosition, aTeam, type TestMember, type TestOrg } from "./factories";

export type Asked = Readonly<{
  org: TestOrg;
  team: { id: string; path: string[]; name: string };
  place: { org: string; team: string };
  cto: string;
  cio: string;
  people: readonly TestMember[];
}>;

/** What a respondent says of every question, or of each by its place. */
export type Said = "cto" | "cio" | "nobody" | "unsure";

/** An organisation with a team of CTO and CIO and some members of it. */
export async function aTeamToAsk(size: number): Promise<Asked> {
  const org = await anOrg("Perceptions");
  const team = await aTeam(org, "Leadership");
  const cto = (await aPosition(org, team.id, "cto")).id;
  const cio = (await aPosition(org, team.id, "cio")).id;
  const people: TestMember[] = [];
  for (let at = 0; at < size; at += 1)
    people.push(await aMember(org, "member", { teams: [team.id] }));
  return { org, team, place: { org: org.slug, team: team.id }, cto, cio, people };
}

/** Opens a round for people of the team; returns its id. */
export async function opened(asked: Asked, people = asked.people, closesOn: string | null = null) {
  const personIds = people.map(({ personId }) => personId);
  const { id } = await asked.org.call.perceptions.open({ ...asked.place, personIds, closesOn });
  return id;
}

/** Sends one respondent's form: the same to every question, or what a function says of each place. */
export async function said(
  asked: Asked,
  roundId: string,
  person: TestMember,
  what: Said | ((place: number) => Said),
) {
  const { questions } = await person.call.perceptions.form({ ...asked.place, roundId });
  const answers = questions.map(({ id }, place) => {
    const value = typeof what === "string" ? what : what(place);
    const positionId = value === "cto" ? asked.cto : value === "cio" ? asked.cio : null;
    const choice = value === "nobody" || value === "unsure" ? value : ("position" as const);
    return { responsibilityId: id, choice, positionId };
  });
  return person.call.perceptions.submit({ ...asked.place, roundId, answers });
}

/** Closes a round and runs its job. */
export async function closed(asked: Asked, roundId: string) {
  await asked.org.call.perceptions.close({ ...asked.place, roundId });
  await publishPerception({ orgId: asked.org.id, id: roundId }, { isLast: true });
  return asked.org.call.perceptions.get({ ...asked.place, roundId });
}

/** A closed round in which each of `words` is one respondent's answer to everything. */
export async function answered(words: readonly Said[], asked?: Asked) {
  const place = asked ?? (await aTeamToAsk(Math.max(3, words.length)));
  const roundId = await opened(place, place.people.slice(0, Math.max(3, words.length)));
  for (const [at, word] of words.entries()) {
    const person = place.people[at];
    if (person) await said(place, roundId, person, word);
  }
  return { ...place, roundId, page: await closed(place, roundId) };
}
