import type { CycleState } from "@/server/domain/cycle";
import type { RaterGroup } from "@/server/domain/disclosure/rater-group";
import { mayNameMissing, type Tally } from "@/server/domain/participation";
import type { OrgContext } from "@/server/infra/context";
import { CAN_ANSWER } from "./stored";

type Tallies = ReadonlyMap<string, readonly Tally[]>;

/** How many of each group of each subject were asked and are done; never who. */
export async function readTallies({ db, org }: OrgContext, cycleId: string): Promise<Tallies> {
  const rows = await db.$queryRaw<(Tally & { subjectId: string })[]>`
    SELECT p.subject_id AS "subjectId", p.rater_group AS "group", count(*)::int AS asked,
      count(p.done_on)::int AS done, count(p.declined_on)::int AS declined,
      count(*) FILTER (WHERE p.done_on IS NULL AND p.declined_on IS NULL AND NOT ${CAN_ANSWER})::int AS gone
    FROM public.participation p
    JOIN public.person e ON e.org_id = p.org_id AND e.id = p.person_id
    LEFT JOIN public.member m ON m.org_id = e.org_id AND m.person_id = e.id
    WHERE p.org_id = ${org.id}::uuid AND p.cycle_id = ${cycleId}::uuid
    GROUP BY p.subject_id, p.rater_group`;
  return Map.groupBy(rows, ({ subjectId }) => subjectId);
}

/**
 * The counts that may be told: while answers arrive, and to who is not rated until the release, which tells
 * of raters in bands only.
 */
export function toldTallies(
  tallies: Tallies,
  state: CycleState,
  own: ReadonlySet<string>,
): Tallies {
  if (state === "open") return tallies;
  if (state !== "closed") return new Map();
  return new Map([...tallies].filter(([subjectId]) => !own.has(subjectId)));
}

/**
 * Names of who is still to answer, by subject and group: only where they leave those who have answered in
 * a crowd. Not for whoever is rated in the same cycle: those who rate the others often rate them too.
 */
export async function readMissing(
  { db, org }: OrgContext,
  { id, groupThreshold }: Readonly<{ id: string; groupThreshold: number }>,
  tallies: Tallies,
): Promise<ReadonlyMap<string, { group: RaterGroup; names: string[] }[]>> {
  const told = [...tallies].flatMap(([subjectId, groups]) =>
    groups
      .filter((one) => mayNameMissing(one, groupThreshold))
      .map(({ group }) => ({ subjectId, group })),
  );
  const rows = await db.$queryRaw<{ subjectId: string; group: RaterGroup; names: string[] }[]>`
    SELECT p.subject_id AS "subjectId", p.rater_group AS "group",
      array_agg(e.name ORDER BY lower(e.name), e.id) AS names
    FROM unnest(${told.map((one) => one.subjectId)}::uuid[], ${told.map((one) => one.group)}::text[])
      AS a(subject_id, rater_group)
    JOIN public.participation p ON p.org_id = ${org.id}::uuid AND p.cycle_id = ${id}::uuid
      AND p.subject_id = a.subject_id AND p.rater_group = a.rater_group
      AND p.done_on IS NULL AND p.declined_on IS NULL
    JOIN public.person e ON e.org_id = p.org_id AND e.id = p.person_id
    LEFT JOIN public.member m ON m.org_id = e.org_id AND m.person_id = e.id
    WHERE ${CAN_ANSWER} GROUP BY p.subject_id, p.rater_group`;
  return Map.groupBy(rows, ({ subjectId }) => subjectId);
}
