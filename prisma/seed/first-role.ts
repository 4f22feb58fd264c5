import type { Actor } from "./caller";
import type { Company, Event } from "./tenancy";

const SHIPPED = "draft-1";

/** Answers of two teams over time: a product that grows up, and logistics that turn digital. */
const RUNS = [
  { team: "Checkout and Payments", daysAgo: 250, answers: "abbdaacbcbbaaa" },
  { team: "Fjordline Logistics", daysAgo: 210, answers: "cedadcadcabddb" },
  { team: "Checkout and Payments", daysAgo: 95, answers: "accdbadbdbbbaa" },
  { team: "Fjordline Logistics", daysAgo: 35, answers: "deebdcbdcccddc" },
] as const;

const ASKED = { team: "Platform Engineering", daysAgo: 12, people: ["bram", "dev"] } as const;

/** Which role first: saved results, a round that waits for two more, and a weight set under way. */
export function firstRoleEvents(company: Company): Event[] {
  const runs = RUNS.map((run, index) => ({
    daysAgo: run.daysAgo,
    tell: () => ensureRun(company, index),
  }));
  const round = { daysAgo: ASKED.daysAgo, tell: () => ensureRound(company) };
  return [...runs, round, { daysAgo: 9, tell: () => ensureDraft(company) }];
}

async function ensureRun({ org, owner, teams }: Company, index: number): Promise<void> {
  const run = RUNS[index];
  if (!run) return;
  const place = { org, team: idOf(teams, run.team) };
  const before = RUNS.slice(0, index).filter(({ team }) => team === run.team).length;
  const { total } = await owner.on(0).firstRole.list(place);
  if (total > before) return;
  const { answers, daysAgo } = run;
  await owner.on(daysAgo).firstRole.save({ ...place, answers, weightSet: SHIPPED });
}

async function ensureRound({ org, owner, teams, members }: Company): Promise<void> {
  const place = { org, team: idOf(teams, ASKED.team) };
  const then = owner.on(ASKED.daysAgo);
  const list = await then.firstRole.list(place);
  if (list.round || list.total > 0) return;
  const asked = ASKED.people.map((local) => actorOf(members, local));
  const { people } = await then.firstRole.respondents(place);
  const ids = [owner, ...asked].map(({ name }) => {
    const found = people.find(({ label }) => label.startsWith(name));
    if (!found) throw new Error(`${name} cannot be asked`);
    return found.id;
  });
  const { round } = await then.firstRole.openRound({ ...place, people: ids });
  const [first] = asked;
  await first
    ?.on(ASKED.daysAgo - 1)
    .firstRole.submitAnswers({ org, round, answers: "bccbcadccbcbcc" });
}

async function ensureDraft({ org, owner }: Company): Promise<void> {
  const { sets } = await owner.on(0).firstRole.weightSets({ org });
  if (sets.length > 0) return;
  await owner.on(9).firstRole.forkSet({ org, from: SHIPPED, name: "For portfolio companies" });
}

function actorOf(members: Company["members"], local: string): Actor {
  const actor = [...members.values()].find(({ email }) => email.startsWith(local));
  if (!actor) throw new Error(`nobody is called ${local}`);
  return actor;
}

function idOf(teams: Company["teams"], name: string): string {
  const id = teams.get(name);
  if (!id) throw new Error(`there is no team ${name}`);
  return id;
}
