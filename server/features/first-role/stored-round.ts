import { type RoundState, roundState } from "@/server/domain/first-role-round/round";
import type { OrgContext } from "@/server/infra/context";
import { namedSet, type SetInUse } from "./set-in-use";

type Row = {
  id: string;
  openedAt: Date;
  openedBy: string | null;
  revealedAt: Date | null;
  concludedAt: Date | null;
  cancelledAt: Date | null;
  runId: string | null;
  setKey: string;
  ownSet: { id: string; key: string; name: string; definition: unknown } | null;
  team: { id: string; name: string; path: string[] };
  respondents: { personId: string; userId: string; name: string | null; hasSubmitted: boolean }[];
};

export type StoredRound = Omit<Row, "setKey" | "ownSet"> &
  Readonly<{ state: RoundState; used: SetInUse }>;

/** A round with its team, its weight set and who was asked, in one statement; null where there is none. */
export async function readRound(
  { db, org }: Pick<OrgContext, "db" | "org">,
  id: string,
): Promise<StoredRound | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT r.id, r.opened_at AS "openedAt", r.revealed_at AS "revealedAt",
      r.concluded_at AS "concludedAt", r.cancelled_at AS "cancelledAt", r.run_id AS "runId",
      CASE WHEN o.erased_at IS NULL THEN o.name END AS "openedBy", r.weight_set_key AS "setKey",
      CASE WHEN w.id IS NOT NULL THEN json_build_object('id', w.id, 'key', w.key, 'name', w.name,
        'definition', w.definition) END AS "ownSet",
      json_build_object('id', t.id, 'name', t.name, 'path', t.path) AS team,
      (SELECT coalesce(json_agg(json_build_object('personId', a.person_id, 'userId', a.user_id,
          'name', CASE WHEN p.erased_at IS NULL THEN p.name END,
          'hasSubmitted', a.submitted_at IS NOT NULL) ORDER BY lower(p.name), p.id), '[]')
        FROM public.first_role_respondent a
        JOIN public.person p ON p.org_id = a.org_id AND p.id = a.person_id
        WHERE a.org_id = r.org_id AND a.round_id = r.id) AS respondents
    FROM public.first_role_round r
    JOIN public.team t ON t.org_id = r.org_id AND t.id = r.team_id
    JOIN public.person o ON o.org_id = r.org_id AND o.id = r.opened_by_id
    LEFT JOIN public.weight_set w ON w.org_id = r.org_id AND w.id = r.weight_set_id
    WHERE r.org_id = ${org.id}::uuid AND r.id = ${id}::uuid`;
  if (!row) return null;
  const { setKey, ownSet, ...rest } = row;
  return { ...rest, state: roundState(row), used: namedSet(setKey, ownSet) };
}
