import type { z } from "zod";
import { dayIn } from "@/server/domain/day";
import { likePattern } from "@/server/domain/field";
import { can, reachOf } from "@/server/domain/permission";
import type { OrgContext } from "@/server/infra/context";
import type { FindOptions, ListTeams } from "./schema";

const PAGE_SIZE = 100;

type Row = {
  id: string;
  name: string;
  depth: number;
  trail: string[];
  people: number;
  children: number;
  total: number;
};

/** The teams within reach as a tree read from the top down, or those with `q` in their name. */
export async function listTeams(ctx: OrgContext, input: z.output<typeof ListTeams>) {
  const rows = await (input.isArchived ? archivedRows(ctx, input) : treeRows(ctx, input));
  return {
    teams: rows.map(({ total: _, ...row }) => row),
    total: rows[0]?.total ?? 0,
    page: input.page,
    pageSize: PAGE_SIZE,
    canManage: can(ctx.member, "team.manage"),
    canCreateTop: reachOf(ctx.member, "team.manage")?.all === true,
    canImport: can(ctx.member, "person.manage"),
  };
}

/** Teams to choose from in a form: the first 50 by name, each with the teams it stands below. */
export async function findOptions(ctx: OrgContext, input: z.output<typeof FindOptions>) {
  const reach = input.isManaged ? reachOf(ctx.member, "team.manage") : ctx.reach;
  if (!reach) return [];
  const roots = reach.all ? [] : [...reach.roots];
  return ctx.db.$queryRaw<{ id: string; label: string }[]>`
    SELECT t.id, (SELECT string_agg(a.name, ' / ' ORDER BY cardinality(a.path))
      FROM public.team a WHERE a.org_id = t.org_id AND a.id = ANY(t.path)
        AND (${reach.all} OR a.path && ${roots}::uuid[])) AS label
    FROM public.team t
    WHERE t.org_id = ${ctx.org.id}::uuid AND t.archived_at IS NULL
      AND (${reach.all} OR t.path && ${roots}::uuid[]) AND t.name ILIKE ${likePattern(input.q)}
    ORDER BY lower(t.name), t.id LIMIT 50`;
}

// Depth first, siblings by name: the order of a table of contents. What stands above reach is not shown.
function treeRows({ db, org, reach, now }: OrgContext, { q, page }: z.output<typeof ListTeams>) {
  const roots = reach.all ? [] : [...reach.roots];
  const today = dayIn(org.timeZone, now);
  return db.$queryRaw<Row[]>`
    WITH RECURSIVE tree AS (
      SELECT t.id, t.name, 0 AS depth, ARRAY[]::text[] AS trail,
        ARRAY[lower(t.name), t.id::text] AS place
      FROM public.team t
      WHERE t.org_id = ${org.id}::uuid AND t.archived_at IS NULL
        AND CASE WHEN ${reach.all} THEN t.parent_id IS NULL
          ELSE t.id = ANY(${roots}::uuid[])
            AND NOT t.path[1:cardinality(t.path) - 1] && ${roots}::uuid[] END
      UNION ALL
      SELECT c.id, c.name, tree.depth + 1, tree.trail || tree.name,
        tree.place || ARRAY[lower(c.name), c.id::text]
      FROM tree JOIN public.team c ON c.org_id = ${org.id}::uuid AND c.parent_id = tree.id
      WHERE c.archived_at IS NULL
    ), page AS (
      SELECT *, count(*) OVER ()::int AS total FROM tree
      WHERE name ILIKE ${likePattern(q)}
      ORDER BY place LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}
    )
    SELECT p.id, p.name, p.depth, p.trail, p.total,
      (SELECT count(DISTINCT m.person_id)::int FROM public.team_membership m
        WHERE m.org_id = ${org.id}::uuid AND m.team_id = p.id AND m.from_day <= ${today}::date
          AND (m.to_day IS NULL OR m.to_day > ${today}::date)) AS people,
      (SELECT count(*)::int FROM public.team c WHERE c.org_id = ${org.id}::uuid
        AND c.parent_id = p.id AND c.archived_at IS NULL) AS children
    FROM page p ORDER BY p.place`;
}

function archivedRows({ db, org, reach }: OrgContext, { q, page }: z.output<typeof ListTeams>) {
  const roots = reach.all ? [] : [...reach.roots];
  return db.$queryRaw<Row[]>`
    SELECT t.id, t.name, 0 AS depth, ARRAY[]::text[] AS trail, 0 AS people, 0 AS children,
      count(*) OVER ()::int AS total
    FROM public.team t
    WHERE t.org_id = ${org.id}::uuid AND t.archived_at IS NOT NULL
      AND (${reach.all} OR t.path && ${roots}::uuid[]) AND t.name ILIKE ${likePattern(q)}
    ORDER BY lower(t.name), t.id LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`;
}
