import { parseLetters } from "@/server/domain/ownership/letters";
import type { Direction, PositionKind, Structure } from "@/server/domain/structure/structure";
import type { OrgContext } from "@/server/infra/context";

/** A structure with what a screen needs beside it: who holds what by name, and each cell's revision. */
export type LoadedStructure = Structure &
  Readonly<{
    /** Names of the holders by person id; an erased person has none. */
    people: Readonly<Record<string, string>>;
    /** By `responsibilityId:positionId`: the stored row and version a change must name. */
    revisions: Readonly<Record<string, Readonly<{ id: string; version: number }>>>;
  }>;

type Row = {
  positions: {
    id: string;
    name: string;
    kind: PositionKind;
    reportsToId: string | null;
    feedsOutward: boolean;
    feedsInward: boolean;
    personId: string | null;
    person: string | null;
    hasLeft: boolean;
  }[];
  responsibilities: {
    id: string;
    key: string | null;
    wording: Record<string, { name: string }>;
    direction: Direction;
    importance: number;
  }[];
  cells: {
    id: string;
    version: number;
    responsibilityId: string;
    positionId: string;
    letters: string;
    share: number | null;
  }[];
  agreements: { responsibilityId: string; oneId: string; otherId: string }[];
  dependencies: { responsibilityId: string; onId: string; severity: 1 | 2 | 3 }[];
};

/** A team's structure as it was valid on a day (YYYY-MM-DD), in one statement. */
export async function loadStructure(
  ctx: Pick<OrgContext, "db" | "org">,
  teamId: string,
  day: string,
): Promise<LoadedStructure> {
  const [row] = await ctx.db.$queryRaw<{ structure: Row }[]>`
    SELECT json_build_object(
      'positions', (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', f.name, 'kind', f.kind,
          'reportsToId', f.reports_to_id, 'feedsOutward', f.feeds_outward, 'feedsInward', f.feeds_inward,
          'personId', h.person_id, 'person', pe.name,
          'hasLeft', coalesce(least((pe.erased_at AT TIME ZONE ${ctx.org.timeZone})::date,
            (m.removed_at AT TIME ZONE ${ctx.org.timeZone})::date) <= ${day}::date, false))
          ORDER BY f.feeds_outward DESC, f.feeds_inward DESC, p.from_day, p.id), '[]')
        FROM public.position p
        JOIN public.position_fact f ON f.org_id = p.org_id AND f.position_id = p.id
          AND daterange(f.from_day, f.to_day, '[)') @> ${day}::date
        LEFT JOIN public.holding h ON h.org_id = p.org_id AND h.position_id = p.id
          AND daterange(h.from_day, h.to_day, '[)') @> ${day}::date
        LEFT JOIN public.person pe ON pe.org_id = h.org_id AND pe.id = h.person_id
        LEFT JOIN public.member m ON m.org_id = pe.org_id AND m.person_id = pe.id
        WHERE p.org_id = ${ctx.org.id}::uuid AND p.team_id = ${teamId}::uuid),
      'responsibilities', (SELECT coalesce(json_agg(json_build_object('id', r.id, 'key', r.key,
          'wording', v.wording, 'direction', v.direction, 'importance', coalesce(i.weight, 1))
          ORDER BY r.place, r.id), '[]')
        FROM public.responsibility r
        JOIN public.responsibility_version v ON v.org_id = r.org_id AND v.responsibility_id = r.id
          AND daterange(v.from_day, v.to_day, '[)') @> ${day}::date
        LEFT JOIN public.importance i ON i.org_id = r.org_id AND i.responsibility_id = r.id
          AND i.team_id = ${teamId}::uuid AND daterange(i.from_day, i.to_day, '[)') @> ${day}::date
        WHERE r.org_id = ${ctx.org.id}::uuid AND daterange(r.from_day, r.to_day, '[)') @> ${day}::date),
      'cells', (SELECT coalesce(json_agg(json_build_object('id', o.id, 'version', o.version,
          'responsibilityId', o.responsibility_id, 'positionId', o.position_id, 'letters', o.letters,
          'share', o.share)), '[]')
        FROM public.ownership o
        WHERE o.org_id = ${ctx.org.id}::uuid AND o.team_id = ${teamId}::uuid
          AND o.from_day <= ${day}::date AND (o.to_day IS NULL OR o.to_day > ${day}::date)),
      'agreements', (SELECT coalesce(json_agg(json_build_object('responsibilityId', a.responsibility_id,
          'oneId', a.one_position_id, 'otherId', a.other_position_id)), '[]')
        FROM public.joint_agreement a
        WHERE a.org_id = ${ctx.org.id}::uuid AND a.team_id = ${teamId}::uuid
          AND daterange(a.from_day, a.to_day, '[)') @> ${day}::date),
      'dependencies', (SELECT coalesce(json_agg(json_build_object('responsibilityId', d.responsibility_id,
          'onId', d.on_id, 'severity', d.severity)), '[]')
        FROM public.dependency d
        WHERE d.org_id = ${ctx.org.id}::uuid AND d.team_id = ${teamId}::uuid AND d.severity > 0
          AND daterange(d.from_day, d.to_day, '[)') @> ${day}::date)
    ) AS structure`;
  if (!row) throw new Error("a statement of one row gave none");
  return asStructure(row.structure);
}

function asStructure(row: Row): LoadedStructure {
  // What was retired or ended since is not part of the day, nor is what it still owns on paper.
  const responsibilities = new Set(row.responsibilities.map(({ id }) => id));
  const positions = new Set(row.positions.map(({ id }) => id));
  const cells = row.cells.filter(
    (cell) => responsibilities.has(cell.responsibilityId) && positions.has(cell.positionId),
  );
  return {
    positions: row.positions.map(({ personId, hasLeft, person: _, ...position }) => ({
      ...position,
      holder: personId === null ? null : { personId, hasLeft },
    })),
    responsibilities: row.responsibilities.map(({ wording, ...rest }) => ({
      ...rest,
      name: wording.en?.name ?? "",
    })),
    cells: cells.map(({ responsibilityId, positionId, letters, share }) => {
      const set = parseLetters(letters);
      if (!set) throw new Error(`the table held letters that are none: ${letters}`);
      return { responsibilityId, positionId, letters: set, share };
    }),
    agreements: row.agreements
      .filter(
        ({ responsibilityId, oneId, otherId }) =>
          responsibilities.has(responsibilityId) && positions.has(oneId) && positions.has(otherId),
      )
      .map(({ responsibilityId, oneId, otherId }) => ({
        responsibilityId,
        positionIds: [oneId, otherId],
      })),
    dependencies: row.dependencies.filter(
      ({ responsibilityId, onId }) =>
        responsibilities.has(responsibilityId) && responsibilities.has(onId),
    ),
    people: Object.fromEntries(
      row.positions.flatMap(({ personId, person }) =>
        personId && person ? [[personId, person]] : [],
      ),
    ),
    revisions: Object.fromEntries(
      cells.map(({ id, version, responsibilityId, positionId }) => [
        `${responsibilityId}:${positionId}`,
        { id, version },
      ]),
    ),
  };
}
