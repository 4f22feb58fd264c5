import { PRIMES, rankModulo } from "@/server/domain/disclosure/elimination";
import { isNamed } from "@/server/domain/disclosure/rater-group";
import { requiredAnswers } from "@/server/domain/statistics/scale";
import type { SubjectCut } from "@/server/features/releases/subject-cuts";
import { LAYOUT } from "./cut";
import { exactRank } from "./rational";
import type { World, WorldCycle, WorldForm } from "./worlds";

/** One published figure: which unknowns it sums, with whole coefficients. */
type Equation = ReadonlyMap<string, number>;

/** Twelve divides by one, two, three and four answered items. */
const WHOLE = 12;

/**
 * The fewest persons below the threshold about whom the published figures of a world tell something by
 * themselves, or null: every mean, spread and histogram of every cycle as an equation that is known without
 * rounding, with all weights; answers given again count as the same. Ranks are exact: modulo a prime only to
 * look for candidates, which is safe where the whole rank is the rational one.
 */
export function fewestDetermined(world: World): number | null {
  const found = systemsOf(world)
    .flatMap(components)
    .map((rows) => fewestIn(rows, world.threshold));
  const sizes = found.filter((size) => size !== null);
  return sizes.length > 0 ? Math.min(...sizes) : null;
}

function personOf(unknown: string): string {
  return unknown.slice(0, unknown.indexOf(" "));
}

function fewestIn(equations: readonly Equation[], threshold: number): number | null {
  const unknowns = [...new Set(equations.flatMap((row) => [...row.keys()]))];
  const all = equations.map((row) => unknowns.map((one) => row.get(one) ?? 0));
  // Unknowns of one person that stand alike in every equation are one.
  const alike = Map.groupBy(unknowns.keys(), (at) =>
    [personOf(unknowns[at] ?? ""), ...all.map((row) => row[at])].join(),
  );
  const columns = [...alike.values()].map(([first = 0]) => first);
  const rows = all.map((row) => columns.map((at) => row[at] ?? 0));
  const owners = columns.map((at) => personOf(unknowns[at] ?? ""));
  const people = [...new Set(owners)];
  const whole = exactRank(rows);
  const [prime] = PRIMES;
  if (rankModulo(rows, prime) !== whole) throw new Error("the prime divides a minor");
  let fewest: number | null = null;
  for (const set of setsBelow(people, threshold)) {
    const outside = rows.map((row) => row.filter((_, at) => !set.includes(owners[at] ?? "")));
    if (rankModulo(outside, prime) === whole || exactRank(outside) === whole) continue;
    fewest = Math.min(fewest ?? set.length, set.length);
  }
  return fewest;
}

/** Sets of threshold − 1 people, or all of them where there are fewer: smaller sets lie within. */
function setsBelow(people: readonly string[], threshold: number): string[][] {
  const grow = (from: number, size: number): string[][] => {
    if (size === 0) return [[]];
    return people
      .slice(from)
      .flatMap((one, at) => grow(from + at + 1, size - 1).map((rest) => [one, ...rest]));
  };
  return grow(0, Math.min(threshold - 1, people.length));
}

/** Equations that share no unknown cannot tell more together: each lot by itself. */
function components(equations: readonly Equation[]): Equation[][] {
  const lots: { keys: Set<string>; rows: Equation[] }[] = [];
  for (const row of equations) {
    const touched = lots.filter(({ keys }) => [...row.keys()].some((key) => keys.has(key)));
    const merged = {
      keys: new Set([...row.keys(), ...touched.flatMap(({ keys }) => [...keys])]),
      rows: [row, ...touched.flatMap(({ rows }) => rows)],
    };
    for (const one of touched) lots.splice(lots.indexOf(one), 1);
    lots.push(merged);
  }
  return lots.map(({ rows }) => rows);
}

/** Means, spreads and histograms are systems of unknowns of their own. */
function systemsOf(world: World): Equation[][] {
  const told = world.cycles.flatMap(({ cuts, forms }) =>
    cuts
      .filter(({ group }) => !isNamed(group))
      .flatMap((cut) =>
        cut.cells.flatMap((cell) => {
          if (cell.state !== "published") return [];
          const own = formsOf(cut, forms);
          return [{ cell, own, row: equationOf(cell, own) }];
        }),
      ),
  );
  const spread = told.filter(({ cell }) => cell.sd !== null);
  const counted = told.filter(({ cell }) => cell.histogram.length > 0);
  return [
    [...told.map(({ row }) => row), ...world.cycles.flatMap((cycle) => teamRows(world, cycle))],
    spread.map(({ cell, row }) => (cell.level === "quality" ? perRater(row, cell.key) : row)),
    counted.map(({ cell, own }) => pooled(cell, own)),
  ];
}

function teamRows({ subjects }: World, { teams, forms }: WorldCycle): Equation[] {
  return teams
    .filter(({ state }) => state === "published")
    .map(({ team, key }) => {
      const members = subjects.filter(({ teamId }) => teamId === team).map(({ id }) => id);
      const own = forms.filter((one) => members.includes(one.subject) && !isNamed(one.group));
      return equationOf({ level: "quality", key }, own);
    });
}

function formsOf({ subjectId, group }: SubjectCut, forms: readonly WorldForm[]): WorldForm[] {
  const isIn = (one: WorldForm) =>
    group === "colleagues" ? one.group === "peers" || one.group === "reports" : one.group === group;
  return forms.filter((one) => one.subject === subjectId && isIn(one));
}

type Address = Readonly<{ level: string; key: string }>;

function equationOf({ level, key }: Address, forms: readonly WorldForm[]): Equation {
  const row = new Map<string, number>();
  LAYOUT.qualities.forEach((quality, place) => {
    for (const { person, subject, form } of forms) {
      const name = (part: string) => `${person} ${subject} ${part}`;
      if (level === "level" && quality.key === key && form.levels[place] !== null) {
        row.set(name(`level ${key}`), 1);
      }
      const given = answersOf(form, quality.key);
      const answered = given.filter((value) => value !== null).length;
      const isScored = answered >= requiredAnswers(quality.items.length);
      quality.items.forEach((item, at) => {
        if (given[at] === null) return;
        if (level === "item" && item === key) row.set(name(item), 1);
        if (level === "quality" && quality.key === key && isScored) {
          row.set(name(item), WHOLE / answered);
        }
      });
    }
  });
  return row;
}

/** The spread of a quality is of raters' own means: one unknown each. */
function perRater(row: Equation, key: string): Equation {
  return new Map(
    [...row.keys()].map((name) => [`${name.split(" ").slice(0, 2).join(" ")} mean ${key}`, 1]),
  );
}

/** A histogram counts answers: that of a quality, those to all its items. */
function pooled({ level, key }: Address, forms: readonly WorldForm[]): Equation {
  if (level !== "quality") return equationOf({ level, key }, forms);
  const items = LAYOUT.qualities.find((quality) => quality.key === key)?.items ?? [];
  return new Map(items.flatMap((item) => [...equationOf({ level: "item", key: item }, forms)]));
}

function answersOf(form: WorldForm["form"], quality: string): (number | null)[] {
  return quality === "trust" ? form.trust : form.empathy;
}
