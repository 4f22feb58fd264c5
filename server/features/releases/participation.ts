import { type CutGroup, isNamed, RATER_GROUPS } from "@/server/domain/disclosure/rater-group";
import { type Known, samePerson } from "@/server/domain/disclosure/same-person";
import type { JobContext } from "@/server/infra/context";

type Db = Pick<JobContext, "db" | "org">;

/** The raters of a subject's groups. */
export type GroupRaters = ReadonlyMap<CutGroup, ReadonlySet<string>>;

/** Who answered of each subject, by their group at launch. */
export type DoneRaters = ReadonlyMap<string, GroupRaters>;

/** Whether two records are one person's, by what everybody was known by at the launch of any cycle. */
export async function readSamePeople({ db, org }: Db): Promise<(personId: string) => string> {
  const rows = await db.$queryRaw<Known[]>`
    SELECT i.person_id AS "personId", array_agg(DISTINCT encode(i.digest, 'hex')) AS marks
    FROM public.rater_identity i WHERE i.org_id = ${org.id}::uuid GROUP BY i.person_id`;
  return samePerson(rows);
}

/** Who answered of every subject of some cycles, each person once; never what. */
export async function readDone(
  { db, org }: Db,
  cycleIds: readonly string[],
  whoIs: (personId: string) => string,
): Promise<DoneRaters> {
  const rows = await db.$queryRaw<{ subjectId: string; group: string; people: string[] }[]>`
    SELECT p.subject_id AS "subjectId", p.rater_group AS "group",
      array_agg(p.person_id ORDER BY p.person_id) AS people
    FROM public.participation p
    WHERE p.org_id = ${org.id}::uuid AND p.cycle_id = ANY(${cycleIds}::uuid[])
      AND p.done_on IS NOT NULL
    GROUP BY p.subject_id, p.rater_group`;
  return new Map(
    [...Map.groupBy(rows, ({ subjectId }) => subjectId)].map(([subjectId, groups]) => [
      subjectId,
      new Map(
        groups.flatMap(({ group, people }) => {
          const known = RATER_GROUPS.find((one) => one === group);
          return known ? [[known, new Set(people.map(whoIs))] as const] : [];
        }),
      ),
    ]),
  );
}

/** The raters behind a group as it is published: colleagues are peers and reports together. */
export function ratersOf(done: GroupRaters | undefined, group: CutGroup): ReadonlySet<string> {
  const at = (one: CutGroup) => done?.get(one) ?? new Set<string>();
  return group === "colleagues" ? new Set([...at("peers"), ...at("reports")]) : at(group);
}

/** How many stand in each group that is shown nowhere by itself. */
export function partsOf(done: GroupRaters | undefined, group: CutGroup): number[] {
  const parts: readonly CutGroup[] = group === "colleagues" ? ["peers", "reports"] : [group];
  return parts.map((one) => done?.get(one)?.size ?? 0);
}

/** Everybody who answered of a subject without their name. */
export function anonymousRaters(done: GroupRaters | undefined): string[] {
  return [...(done ?? [])].flatMap(([group, people]) => (isNamed(group) ? [] : [...people]));
}
