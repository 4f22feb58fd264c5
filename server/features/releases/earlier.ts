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

/** What earlier released cycles told of whoever may be rated again, as sets of raters; nobody's answers. */
export async function readEarlier(
  ctx: Pick<JobContext, "db" | "org">,
  cycleId: string,
): Promise<Earlier> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT c.id AS "cycleId", s.id AS "subjectId", coalesce(s.person_id, s.team_id) AS whose,
      EXISTS (SELECT 1 FROM public.release_cell t WHERE t.org_id = r.org_id AND t.release_id = r.id
        AND t.team_id = s.team_id AND t.state = 'published') AS "isInTeam",
      (SELECT coalesce(jsonb_object_agg(g.rater_group, g.told), '{}') FROM (
        SELECT x.rater_group, jsonb_agg(x.level || ':' || x.key) AS told
        FROM public.subject_cell x WHERE x.org_id = r.org_id AND x.release_id = r.id
          AND x.subject_id = s.id AND x.state = 'published' GROUP BY x.rater_group) g) AS groups
    FROM public.cycle c
    JOIN public.release r ON r.org_id = c.org_id AND r.cycle_id = c.id
    JOIN public.subject s ON s.org_id = c.org_id AND s.cycle_id = c.id
    WHERE c.org_id = ${ctx.org.id}::uuid AND c.kind = 'rated' AND c.id <> ${cycleId}::uuid
      AND EXISTS (SELECT 1 FROM public.subject n WHERE n.org_id = c.org_id AND n.cycle_id = ${cycleId}::uuid
        AND coalesce(n.person_id, n.team_id) = coalesce(s.person_id, s.team_id))`;
  const done = await readDone(ctx, [...new Set(rows.map((row) => row.cycleId))]);
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
