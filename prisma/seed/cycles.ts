import { setTimeout as sleep } from "node:timers/promises";
import { startJobs, stopJobs } from "@/server/jobs/start";
import { answerAll, ratersOf } from "./cycles/raters";
import { CYCLES, type CycleStory, PROPOSED, QUESTIONS, type SubjectStory } from "./cycles/story";
import { actorIn, known } from "./structure/place";
import type { Company } from "./tenancy";

type Known = Readonly<{ id: string; email: string | null }>;
/** One cycle in the demo: whoever runs it is rated in none. */
type Running = Readonly<{
  company: Company;
  story: CycleStory;
  cycleId: string;
  people: ReadonlyMap<string, Known>;
}>;

/** Cycles of ratings by others in each state; one that has begun is continued where it stands. */
export async function seedCycles(company: Company): Promise<void> {
  const { org, owner } = company;
  const { people: list } = await owner.on(0).people.list({ org });
  const people = new Map(list.map((one) => [one.name.replace(" (fictional)", ""), one]));
  const { cycles } = await owner.on(0).cycles.list({ org });
  for (const story of CYCLES) {
    const there = cycles.find(({ name }) => name === story.name);
    const cycleId = there?.id ?? (await create(company, story));
    const running = { company, story, cycleId, people };
    if ((there?.state ?? "draft") === "draft") await prepare(running);
    if (story.until === "draft") await propose(running);
    else await ask(running);
    if (story.until === "released") await release(running);
  }
}

async function create({ org, owner, day }: Company, story: CycleStory): Promise<string> {
  const { id } = await owner.on(0).cycles.create({
    ...{ org, name: story.name, form: "full", questions: [...QUESTIONS], isHeld: true },
    purpose:
      "For the development of the people who are rated. It is not used for pay, promotion or dismissal.",
    ...{ groupThreshold: 3, teamThreshold: 5, commentThreshold: 5 },
    ...{ closesOn: day(-story.closesInDays), releasesOn: null },
  });
  return id;
}

/** Subjects and their approved raters. */
async function prepare(running: Running): Promise<void> {
  const { company, story, cycleId, people } = running;
  const { org, owner } = company;
  const call = owner.on(0);
  const { rated } = await call.cycles.read({ org, cycleId });
  const personIds = story.subjects
    .filter(({ who }) => !rated?.subjects.some(({ name }) => name?.startsWith(who)))
    .map(({ who }) => personOf(people, who).id);
  if (personIds.length > 0) await call.cycles.addSubjects({ org, cycleId, personIds });
  for (const subject of story.subjects) {
    const place = { org, cycleId, subjectId: await subjectOf(running, subject) };
    if ((await call.raters.get(place)).raters.length > 0) continue;
    const raters = ratersOf(subject).map(({ who, group }) => {
      return { personId: personOf(people, who).id, group };
    });
    await call.raters.propose({ ...place, raters });
  }
}

/** A subject's own proposals, which wait for approval. */
async function propose(running: Running): Promise<void> {
  const { company, story, cycleId, people } = running;
  const [subject] = story.subjects;
  if (!subject) return;
  const call = actorIn(company, PROPOSED.by).on(0);
  const place = { org: company.org, cycleId, subjectId: await subjectOf(running, subject) };
  const { raters } = await call.raters.get(place);
  if (raters.some(({ isBySubject }) => isBySubject)) return;
  const report = personOf(people, PROPOSED.report).id;
  await call.raters.propose({ ...place, raters: [{ personId: report, group: "reports" }] });
  const { name, email } = { name: PROPOSED.partner, ...personOf(people, PROPOSED.partner) };
  if (email) await call.raters.proposeOutsider({ ...place, group: "partners", name, email });
}

async function ask({ company, story, cycleId, people }: Running): Promise<void> {
  const { org, owner } = company;
  const read = () => owner.on(0).cycles.read({ org, cycleId });
  if ((await read()).state === "draft") await owner.on(0).cycles.open({ org, cycleId });
  const { state, rated } = await read();
  if (state !== "open") return;
  if (story.repeats && rated?.repeat?.months === null)
    await owner.on(0).cycles.repeat({ org, cycleId, months: story.repeats });
  const ids = new Map([...people].map(([name, { id }]) => [name, id]));
  for (const subject of story.subjects) {
    await sayWhatMatters({ company, story, cycleId, people }, subject);
    await answerAll(company, cycleId, subject, ids);
  }
}

async function sayWhatMatters(running: Running, subject: SubjectStory): Promise<void> {
  const { company, cycleId } = running;
  const qualities = [...(subject.matters?.self ?? [])];
  const actor = [...company.members.values()].find(({ name }) => name.startsWith(subject.who));
  if (!actor || qualities.length === 0) return;
  const place = { org: company.org, cycleId, subjectId: await subjectOf(running, subject) };
  const call = actor.on(0);
  const { importance } = await call.raters.get(place);
  if (importance?.version === 0) await call.raters.importance({ ...place, qualities, version: 0 });
}

async function release({ company, story, cycleId }: Running): Promise<void> {
  const { org, owner } = company;
  const call = owner.on(0);
  const stateNow = async () => (await call.cycles.read({ org, cycleId })).state;
  if ((await stateNow()) === "open") await call.cycles.close({ org, cycleId });
  await startJobs();
  try {
    for (let tries = 0; (await stateNow()) !== "released"; tries += 1) {
      if (tries > 300) throw new Error("the background work did not end");
      await sleep(100);
    }
  } finally {
    await stopJobs();
  }
  const { managed } = await call.subjectReports.mine({ org });
  for (const { subjectId, name, cycleName, sharedAt } of managed) {
    const isShared = story.shared?.some((who) => name?.startsWith(who));
    if (cycleName !== story.name || !isShared) continue;
    if (!sharedAt) await call.subjectReports.share({ org, subject: subjectId });
    await chooseBehaviour(company, story, subjectId, name ?? "");
  }
}

async function chooseBehaviour(
  company: Company,
  { subjects }: CycleStory,
  subject: string,
  name: string,
): Promise<void> {
  const chosen = subjects.find(({ who }) => name.startsWith(who))?.chosen;
  const actor = [...company.members.values()].find((one) => name.startsWith(one.name));
  if (!chosen || !actor) return;
  const { org, day } = company;
  const call = actor.on(0);
  if ((await call.subjectReports.read({ org, subject })).actions.length > 0) return;
  const { item, body, days } = chosen;
  await call.subjectReports.chooseAction({ org, subject, item, body, dueOn: day(-days) });
}

async function subjectOf({ company, cycleId }: Running, { who }: SubjectStory): Promise<string> {
  const { org, owner } = company;
  const { rated } = await owner.on(0).cycles.read({ org, cycleId });
  const found = rated?.subjects.find(({ name }) => name?.startsWith(who));
  if (!found) throw new Error(`${who} is not rated`);
  return found.id;
}

function personOf(people: ReadonlyMap<string, Known>, who: string): Known {
  const name = [...people.keys()].find((one) => one.startsWith(who));
  return known(people, name ?? who);
}
