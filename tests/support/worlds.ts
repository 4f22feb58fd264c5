import type { ReleaseCell } from "@/server/domain/disclosure/cell";
import {
  bandOf,
  type CutGroup,
  isNamed,
  type RaterGroup,
} from "@/server/domain/disclosure/rater-group";
import { ratedTeams } from "@/server/features/releases/rated-teams";
import {
  type RatedSubject,
  type SubjectCut,
  subjectCuts,
} from "@/server/features/releases/subject-cuts";
import { cutOf, type Form, LAYOUT } from "./cut";
import { earlierOf } from "./world-earlier";

/** A form in a world: who filled it, of whom, as whom. */
export type WorldForm = Readonly<{
  person: string;
  subject: string;
  group: RaterGroup;
  form: Form;
}>;
export type WorldCycle = Readonly<{
  forms: readonly WorldForm[];
  cuts: readonly SubjectCut[];
  teams: readonly ReleaseCell[];
}>;
export type World = Readonly<{
  threshold: number;
  teamThreshold: number;
  subjects: readonly RatedSubject[];
  cycles: readonly WorldCycle[];
}>;

type Random = (below: number) => number;

/** Numbers that look random and are the same each time (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((((mixed ^ (mixed >>> 14)) >>> 0) * below) / 2 ** 32) | 0;
  };
}

const ITEMS = LAYOUT.qualities.flatMap(({ items }) => items);
const SIZES = { manager: 2, counterpart: 2, board: 5, peers: 5, reports: 6, partners: 4 } as const;

/**
 * A small organisation with one to three cycles, released by the rules and one after the other; with a
 * follow-up on one behaviour of each subject after every one of them, where asked for.
 */
export function aWorld(seed: number, hasFollowUps = false): World {
  const random = randomFrom(seed);
  const threshold = 3 + random(2);
  const teamThreshold = 3 + random(4);
  const people = Array.from({ length: 7 + random(9) }, (_, at) => `p${at}`);
  const subjects = Array.from({ length: 1 + random(4) }, (_, at): RatedSubject => {
    const isBody = random(6) === 0;
    return {
      id: `s${at}`,
      personId: isBody ? null : `s${at}`,
      teamId: isBody ? `body${at}` : `t${random(2)}`,
      hasConsented: random(2) === 0,
      itemKey: null,
    };
  });
  const gaps = [0, 0, 12, 4][random(4)] ?? 0;
  // Whoever answers again answers the same: the worst that can happen to a promise across cycles.
  const kept = new Map<string, Form>();
  const cycles: WorldCycle[] = [];
  let raters = seatRaters(subjects, people, random);
  for (let round = 1 + random(3); round > 0; round -= 1) {
    const forms = raters.map((seat): WorldForm => {
      const key = `${seat.person}:${seat.subject}`;
      const form = kept.get(key) ?? aForm(random, gaps);
      kept.set(key, form);
      return { ...seat, form };
    });
    cycles.push(release({ threshold, teamThreshold, subjects, cycles }, forms));
    if (hasFollowUps) {
      const seats = random(2) === 0 ? forms : changed(raters, people, random);
      cycles.push(followUp({ threshold, teamThreshold, subjects, cycles }, seats, kept, random));
    }
    raters = changed(raters, people, random);
  }
  return { threshold, teamThreshold, subjects, cycles };
}

type Seat = Omit<WorldForm, "form">;

function seatRaters(subjects: readonly RatedSubject[], people: readonly string[], random: Random) {
  return subjects.flatMap(({ id }): Seat[] => {
    const left = people.toSorted(() => random(3) - 1);
    // Reason: Object.entries widens to string; the keys are rater groups.
    const groups = Object.entries(SIZES) as [RaterGroup, number][];
    return groups.flatMap(([group, most]) =>
      left.splice(0, random(most + 1)).map((person) => ({ person, subject: id, group })),
    );
  });
}

/** Each subject's raters are asked about one item; who had not seen it before has nothing to send. */
function followUp(
  world: World,
  seats: readonly Seat[],
  kept: Map<string, Form>,
  random: Random,
): WorldCycle {
  const subjects = world.subjects.map((one) => ({ ...one, itemKey: ITEMS[random(6)] ?? null }));
  const forms = seats.flatMap(({ person, subject, group }): WorldForm[] => {
    const key = `${person}:${subject}`;
    const form = kept.get(key) ?? aForm(random, 0);
    kept.set(key, form);
    const asked = subjects.find(({ id }) => id === subject)?.itemKey;
    const only = (at: number) => (value: number | null, place: number) =>
      ITEMS[at + place] === asked ? value : null;
    const trust = form.trust.map(only(0));
    const empathy = form.empathy.map(only(4));
    const isSent = [...trust, ...empathy].some((value) => value !== null);
    return isSent
      ? [{ person, subject, group, form: { trust, empathy, levels: [null, null] } }]
      : [];
  });
  return release({ ...world, subjects }, forms);
}

/** Some leave, some come, some change their group. */
function changed(seats: readonly Seat[], people: readonly string[], random: Random): Seat[] {
  const groups = Object.keys(SIZES) as RaterGroup[];
  const churn = 2 + random(10);
  const stay = seats.flatMap((seat): Seat[] => {
    const chance = random(churn * 2);
    if (chance === 0) return [];
    return [chance === 1 ? { ...seat, group: groups[random(groups.length)] ?? seat.group } : seat];
  });
  const isFree = (person: string, subject: string) =>
    !stay.some((one) => one.person === person && one.subject === subject);
  const come = seats
    .filter(() => random(churn) === 0)
    .map((seat) => ({ ...seat, person: people[random(people.length)] ?? seat.person }));
  const fresh = come.filter(
    (seat, at) =>
      isFree(seat.person, seat.subject) &&
      come.findIndex((one) => one.person === seat.person && one.subject === seat.subject) === at,
  );
  return [...stay, ...fresh];
}

function aForm(random: Random, gaps: number): Form {
  const least = [1, 1, 2, 4][random(4)] ?? 1;
  const answer = () => (gaps > 0 && random(gaps) === 0 ? null : least + random(6 - least));
  return {
    trust: Array.from({ length: 4 }, answer),
    empathy: Array.from({ length: 2 }, answer),
    levels: Array.from({ length: 2 }, answer),
  };
}

/** What the database would aggregate and the release would tell of these forms. */
function release(world: World, forms: readonly WorldForm[]): WorldCycle {
  const { subjects, threshold } = world;
  const done = new Map(
    subjects.map(({ id }) => [
      id,
      new Map(
        [
          ...Map.groupBy(
            forms.filter(({ subject }) => subject === id),
            ({ group }) => group,
          ),
        ].map(
          ([group, own]) => [group as CutGroup, new Set(own.map(({ person }) => person))] as const,
        ),
      ),
    ]),
  );
  const told = subjects.flatMap(({ id }) => {
    const own = forms.filter(({ subject }) => subject === id);
    const size = (group: RaterGroup) => own.filter((one) => one.group === group).length;
    const near = [size("peers"), size("reports")];
    const isMerged = near.every((n) => n > 0) && Math.min(...near) < threshold;
    const nameOf = ({ group }: WorldForm): CutGroup =>
      isMerged && (group === "peers" || group === "reports") ? "colleagues" : group;
    return [...Map.groupBy(own, nameOf)].map(([group, cut]) => ({
      subjectId: id,
      group,
      cut:
        isNamed(group) || cut.length >= threshold
          ? cutOf(
              group,
              cut.map(({ form }) => form),
            )
          : null,
    }));
  });
  const cutting = { layout: LAYOUT, threshold, subjects, done, earlier: earlierOf(world) };
  const cuts = subjectCuts(told, cutting);
  const anonymous = forms.filter(({ group }) => !isNamed(group));
  const teamOf = new Map(subjects.map(({ id, teamId }) => [id, teamId ?? ""]));
  const totals = new Map(
    [...Map.groupBy(anonymous, ({ subject }) => teamOf.get(subject) ?? "")]
      .filter(([, own]) => own.length >= world.teamThreshold)
      .map(
        ([team, own]) =>
          [
            team,
            cutOf(
              "peers",
              own.map(({ form }) => form),
            ).totals,
          ] as const,
      ),
  );
  return { forms, cuts, teams: ratedTeams(cuts, totals, cutting, world.teamThreshold) };
}

/** How many figures a world tells exactly. */
export function countTold(world: World): { subjects: number; teams: number; coarse: number } {
  const cells = world.cycles.flatMap(({ cuts }) => cuts.flatMap((cut) => cut.cells));
  const teams = world.cycles.flatMap((cycle) => cycle.teams);
  const of = (state: string) => cells.filter((cell) => cell.state === state).length;
  return {
    subjects: of("published"),
    coarse: of("coarse"),
    teams: teams.filter((cell) => cell.state === "published" && bandOf(cell.n) > 0).length,
  };
}
