import { type CutGroup, isNamed } from "@/server/domain/disclosure/rater-group";

/** The anonymous groups of one subject's release with the raters behind each. */
export type GroupRaters = ReadonlyMap<CutGroup, ReadonlySet<string>>;

/**
 * By how many raters each group differs from the nearest figure of an earlier release of the same subject:
 * the fewest but none, or 0. Whoever knows both figures, and takes answers as unchanged, learns what those few
 * answered. Peers and reports together count as one more set, since they stand so where they are merged.
 */
export function differingRaters(
  now: GroupRaters,
  earlier: readonly GroupRaters[],
): ReadonlyMap<CutGroup, number> {
  const known = earlier.flatMap((release) => setsOf(release).map(({ raters }) => raters));
  const fewest = new Map<CutGroup, number>();
  for (const { groups, raters } of setsOf(now)) {
    const distances = known.map((other) => symmetricDifference(raters, other)).filter((n) => n > 0);
    for (const group of distances.length > 0 ? groups : []) {
      fewest.set(group, Math.min(fewest.get(group) ?? Number.POSITIVE_INFINITY, ...distances));
    }
  }
  return fewest;
}

/** Anonymous forms of a team's subjects: who filled it, and of whom. */
export type Forms = readonly Readonly<{ person: string; whose: string }>[];

/** How many people stand behind the forms by which a team's figure differs from the nearest earlier one; 0 for none. */
export function differingPeople(now: Forms, earlier: readonly Forms[]): number {
  const distances = earlier.map((before) => {
    const changed = [...onlyIn(now, before), ...onlyIn(before, now)];
    return new Set(changed.map(({ person }) => person)).size;
  });
  const changes = distances.filter((people) => people > 0);
  return changes.length > 0 ? Math.min(...changes) : 0;
}

function onlyIn(forms: Forms, others: Forms): Forms {
  const known = new Set(others.map(({ person, whose }) => `${person}:${whose}`));
  return forms.filter(({ person, whose }) => !known.has(`${person}:${whose}`));
}

/** How many belong to one of two sets only. */
function symmetricDifference(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((one) => b.has(one)).length;
  return a.size + b.size - 2 * shared;
}

function setsOf(release: GroupRaters): { groups: CutGroup[]; raters: ReadonlySet<string> }[] {
  const single = [...release]
    .filter(([group]) => !isNamed(group))
    .map(([group, raters]) => ({ groups: [group], raters }));
  const [peers, reports] = [release.get("peers"), release.get("reports")];
  if (!peers || !reports) return single;
  return [...single, { groups: ["peers", "reports"], raters: new Set([...peers, ...reports]) }];
}
