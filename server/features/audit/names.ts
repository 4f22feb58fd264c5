import type { OrgContext } from "@/server/infra/context";

/** What ids are called today: teams, people, members, users, cycles, subjects, imports, invitations, positions, responsibilities. */
export async function namesOf(
  { db, org }: OrgContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; name: string }[]>`
    WITH wanted AS (SELECT unnest(${wanted}::uuid[]) AS id)
    SELECT w.id, t.name FROM wanted w
      JOIN public.team t ON t.org_id = ${org.id}::uuid AND t.id = w.id
    UNION ALL SELECT w.id, p.name FROM wanted w
      JOIN public.person p ON p.org_id = ${org.id}::uuid AND (p.id = w.id OR p.user_id = w.id)
      WHERE p.erased_at IS NULL
    UNION ALL SELECT w.id, p.name FROM wanted w
      JOIN public.member m ON m.org_id = ${org.id}::uuid AND m.id = w.id
      JOIN public.person p ON p.org_id = m.org_id AND p.id = m.person_id
      WHERE p.erased_at IS NULL
    UNION ALL SELECT w.id, c.name FROM wanted w
      JOIN public.cycle c ON c.org_id = ${org.id}::uuid AND c.id = w.id
    UNION ALL SELECT w.id, coalesce(p.name, t.name) FROM wanted w
      JOIN public.subject s ON s.org_id = ${org.id}::uuid AND s.id = w.id
      LEFT JOIN public.person p ON p.org_id = s.org_id AND p.id = s.person_id AND p.erased_at IS NULL
      LEFT JOIN public.team t ON t.org_id = s.org_id AND t.id = s.team_id AND s.person_id IS NULL
      WHERE coalesce(p.name, t.name) IS NOT NULL
    UNION ALL SELECT w.id, i.file_name FROM wanted w
      JOIN public.import i ON i.org_id = ${org.id}::uuid AND i.id = w.id
    UNION ALL SELECT w.id, coalesce(i.name, i.email) FROM wanted w
      JOIN public.invitation i ON i.org_id = ${org.id}::uuid AND i.id = w.id
      WHERE coalesce(i.name, i.email) IS NOT NULL
    UNION ALL SELECT w.id, p.name FROM wanted w
      JOIN public.position p ON p.org_id = ${org.id}::uuid AND p.id = w.id
    UNION ALL (SELECT DISTINCT ON (w.id) w.id, v.wording->'en'->>'name' FROM wanted w
      JOIN public.responsibility_version v ON v.org_id = ${org.id}::uuid AND v.responsibility_id = w.id
      ORDER BY w.id, v.from_day DESC NULLS LAST)
    UNION ALL SELECT w.id, o.name FROM wanted w JOIN public.organisation o ON o.id = w.id`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
