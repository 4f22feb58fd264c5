import type { TeamContext } from "@/server/infra/context";

type Row = {
  snapshots: { id: string; name: string; takenOn: string }[];
  agreements: {
    id: string;
    responsibilityId: string;
    positionIds: [string, string];
    text: string;
    from: string;
  }[];
};

/** What a report tells beside the record: named snapshots up to a day, and what was agreed on it. */
export async function readBeside({ db, org, team }: TeamContext, day: string): Promise<Row> {
  const [row] = await db.$queryRaw<{ beside: Row }[]>`
    SELECT json_build_object(
      'snapshots', (SELECT coalesce(json_agg(json_build_object('id', s.id, 'name', s.name,
          'takenOn', s.taken_on) ORDER BY s.taken_on DESC, s.taken_at DESC), '[]')
        FROM (SELECT * FROM public.snapshot
          WHERE org_id = ${org.id}::uuid AND team_id = ${team.id}::uuid AND kind = 'manual'
            AND taken_on < ${day}::date
          ORDER BY taken_on DESC, taken_at DESC LIMIT 50) s),
      'agreements', (SELECT coalesce(json_agg(json_build_object('id', a.id,
          'responsibilityId', a.responsibility_id, 'positionIds',
          json_build_array(a.one_position_id, a.other_position_id), 'text', a.text,
          'from', a.from_day) ORDER BY r.place, a.from_day, a.id), '[]')
        FROM public.joint_agreement a
        JOIN public.responsibility r ON r.org_id = a.org_id AND r.id = a.responsibility_id
        WHERE a.org_id = ${org.id}::uuid AND a.team_id = ${team.id}::uuid
          AND daterange(a.from_day, a.to_day, '[)') @> ${day}::date)
    ) AS beside`;
  if (!row) throw new Error("a statement of one row gave none");
  return row.beside;
}
