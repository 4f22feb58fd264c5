import type { ToldSet } from "@/server/domain/disclosure/earlier";
import { type CutGroup, isNamed } from "@/server/domain/disclosure/rater-group";
import type { JobContext } from "@/server/infra/context";
import { anonymousRaters, ratersOf, readDone } from "./participation";

/** What earlier releases told of one subject: of whom, and who stood in a team's figure. */
export type ToldBefore = Readonly<{
  sets: readonly ToldSet[];
  inTeams: ReadonlySet<string>;
}>;

/** By person, or by team where its leadership is rated as a body. */
export type Earlier = ReadonlyMap<string, ToldBefore>;

type Row = Readonly<{
  cycleId: string;
  subjectId: string;
  whose: string;
  /** Whether a figure of the subject's team was told. */
  isInTeam: boolean;
  groups: Readonly<Partial<Record<CutGroup, readonly string[]>>>;
}>;

/**
 * What earlier released cycles told of whoever is rated again, as sets of raters; nobody's answers. Somebody
 * who stands in another record now is known by what they were known by at launch.
 */
export async function readEarlier(
  ctx: Pick<JobContext, "db" | "org">,
  cycleId: string,
  whoIs: (personId: string) => string,
): Promise<Earlier> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT c.id AS "cycleId", s.id AS "subjectId", coalesce(n.person_id, n.team_id) AS whose,
      EXISTS (SELECT 1 FROM public.release_cell t WHERE t.org_id = r.org_id AND t.release_id = r.id
        AND t.team_id = s.team_id AND t.state <> 'suppressed') AS "isInTeam",
      (SELECT coalesce(jsonb_object_agg(g.rater_group, g.told), '{}') FROM (
        SELECT x.rater_group, coalesce(jsonb_agg(x.level || ':' || x.key)
          FILTER (WHERE x.state = 'published'), '[]') AS told
        FROM public.subject_cell x WHERE x.org_id = r.org_id AND x.release_id = r.id
          AND x.subject_id = s.id AND x.state <> 'suppressed' GROUP BY x.rater_group) g) AS groups
    FROM public.cycle c
    JOIN public.release r ON r.org_id = c.org_id AND r.cycle_id = c.id
    JOIN public.subject s ON s.org_id = c.org_id AND s.cycle_id = c.id
    JOIN public.subject n ON n.org_id = c.org_id AND n.cycle_id = ${cycleId}::uuid
      AND (coalesce(n.person_id, n.team_id) = coalesce(s.person_id, s.team_id) OR EXISTS (
        SELECT 1 FROM public.rater_identity a JOIN public.rater_identity b
          ON b.org_id = a.org_id AND b.digest = a.digest
        WHERE a.org_id = c.org_id AND a.cycle_id = c.id AND a.person_id = s.person_id
          AND b.cycle_id = n.cycle_id AND b.person_id = n.person_id))
    WHERE c.org_id = ${ctx.org.id}::uuid AND c.kind = 'rated' AND c.id <> ${cycleId}::uuid`;
  const done = await readDone(ctx, [...new Set(rows.map((row) => row.cycleId))], whoIs);
  const told = [...Map.groupBy(rows, ({ whose }) => whose)].map(([whose, same]) => {
    const sets = same.flatMap(({ subjectId, groups }) =>
      // Reason: the keys are what the column of rater groups holds.
      (Object.entries(groups) as [CutGroup, readonly string[]][])
        .filter(([group]) => !isNamed(group))
        .map(([group, cells]) => {
          return { raters: ratersOf(done.get(subjectId), group), told: new Set(cells) };
        }),
    );
    const inTeams = new Set(
      same.flatMap((row) => (row.isInTeam ? anonymousRaters(done.get(row.subjectId)) : [])),
    );
    return [whose, { sets, inTeams }] as const;
  });
  return new Map(told);
}
