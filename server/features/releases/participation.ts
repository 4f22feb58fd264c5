import type { Forms, GroupRaters } from "@/server/domain/disclosure/differing";
import { type CutGroup, isNamed, RATER_GROUPS } from "@/server/domain/disclosure/rater-group";
import type { JobContext } from "@/server/infra/context";

type DoneRow = { subjectId: string; group: string; people: string[] };
type Db = Pick<JobContext, "db" | "org">;

/** Who answered of each subject, by their group at launch. */
export type DoneRaters = ReadonlyMap<string, GroupRaters>;

/** Who answered of every subject of some cycles. */
export async function readDone({ db, org }: Db, cycleIds: readonly string[]): Promise<DoneRaters> {
  const rows = await db.$queryRaw<DoneRow[]>`
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
          return known ? [[known, new Set(people)] as const] : [];
        }),
      ),
    ]),
  );
}

/** The raters behind groups as they are published: colleagues are peers and reports together. */
export function ratersOf(done: GroupRaters | undefined, groups: readonly CutGroup[]): GroupRaters {
  const at = (group: CutGroup) => done?.get(group) ?? new Set<string>();
  return new Map(
    groups.map((group) => [
      group,
      group === "colleagues" ? new Set([...at("peers"), ...at("reports")]) : at(group),
    ]),
  );
}

export type Earlier = Readonly<{
  /** By whoever is rated: the groups of each earlier release that told of them. */
  subjects: ReadonlyMap<string, readonly GroupRaters[]>;
  /** By team: whose forms each earlier release told of together. */
  teams: ReadonlyMap<string, readonly Forms[]>;
}>;

/** What earlier released cycles told of, as sets of raters; nobody's answers. */
export async function readEarlier(ctx: Db, cycleId: string): Promise<Earlier> {
  const { db, org } = ctx;
  const told = await db.$queryRaw<
    { cycleId: string; subjectId: string; whose: string; groups: CutGroup[] }[]
  >`
    SELECT c.id AS "cycleId", s.id AS "subjectId", coalesce(s.person_id, s.team_id) AS whose,
      array_agg(DISTINCT x.rater_group) AS groups
    FROM public.cycle c
    JOIN public.release r ON r.org_id = c.org_id AND r.cycle_id = c.id
    JOIN public.subject_cell x ON x.org_id = r.org_id AND x.release_id = r.id AND x.state <> 'suppressed'
    JOIN public.subject s ON s.org_id = x.org_id AND s.id = x.subject_id
    WHERE c.org_id = ${org.id}::uuid AND c.kind = 'rated' AND c.id <> ${cycleId}::uuid
    GROUP BY c.id, s.id, s.person_id, s.team_id`;
  const teams = await db.$queryRaw<
    { cycleId: string; teamId: string; subjects: { id: string; whose: string }[] }[]
  >`
    SELECT r.cycle_id AS "cycleId", x.team_id AS "teamId",
      jsonb_agg(DISTINCT jsonb_build_object('id', s.id, 'whose', coalesce(s.person_id, s.team_id))) AS subjects
    FROM public.release r
    JOIN public.release_cell x ON x.org_id = r.org_id AND x.release_id = r.id AND x.state <> 'suppressed'
    JOIN public.cycle c ON c.org_id = r.org_id AND c.id = r.cycle_id AND c.kind = 'rated'
    JOIN public.subject s ON s.org_id = r.org_id AND s.cycle_id = r.cycle_id AND s.team_id = x.team_id
    WHERE r.org_id = ${org.id}::uuid AND r.cycle_id <> ${cycleId}::uuid
    GROUP BY r.cycle_id, x.team_id`;
  const done = await readDone(ctx, [...new Set([...told, ...teams].map((row) => row.cycleId))]);
  return {
    subjects: new Map(
      [...Map.groupBy(told, ({ whose }) => whose)].map(([whose, rows]) => [
        whose,
        rows.map(({ subjectId, groups }) => ratersOf(done.get(subjectId), groups)),
      ]),
    ),
    teams: new Map(
      [...Map.groupBy(teams, ({ teamId }) => teamId)].map(([teamId, rows]) => [
        teamId,
        rows.map(({ subjects }) => formsOf(done, subjects)),
      ]),
    ),
  };
}

/** The anonymous forms of a team's subjects; `whose` stays the same from cycle to cycle. */
export function formsOf(
  done: DoneRaters,
  subjects: readonly Readonly<{ id: string; whose: string }>[],
): Forms {
  return subjects.flatMap(({ id, whose }) =>
    [...(done.get(id) ?? [])].flatMap(([group, people]) =>
      isNamed(group) ? [] : [...people].map((person) => ({ person, whose })),
    ),
  );
}
