import { dayIn } from "@/server/domain/day";
import { byTrouble, declaredOwners, matchOf } from "@/server/domain/perception/declared";
import { covers, type Permission, reachOf } from "@/server/domain/permission";
import { loadStructure } from "@/server/features/structure/load";
import type { TeamContext } from "@/server/infra/context";
import { readAsked } from "./form";
import { readResults } from "./results";
import { getRound, listRounds } from "./round";

/** The team's rounds, and whether this member could open one today. */
export async function getRounds(ctx: TeamContext) {
  const { team } = ctx;
  const today = dayIn(ctx.org.timeZone, ctx.now);
  const rounds = await listRounds(ctx, null);
  const { positions, responsibilities } = await loadStructure(ctx, team.id, today);
  return {
    team: { id: team.id, name: team.name, isArchived: team.archivedAt !== null },
    rounds,
    canManage: holds(ctx, "perception.manage"),
    canAnswer: holds(ctx, "perception.answer"),
    positions: positions.length,
    responsibilities: responsibilities.length,
  };
}

/** A round: while it is open counts alone, once it is closed what was published beside what is declared. */
export async function getPerceptionRound(ctx: TeamContext, roundId: string) {
  const { team, org } = ctx;
  const round = await getRound(ctx, roundId);
  const asked = await readAsked(ctx, roundId, round.openedOn);
  const canManage = holds(ctx, "perception.manage");
  const head = {
    team: { id: team.id, name: team.name },
    round,
    canManage,
    canEdit: holds(ctx, "structure.edit") && team.archivedAt === null,
    options: asked.options.map(({ id, name }) => ({ id, name })),
    questions: asked.questions.length,
  };
  if (round.state !== "closed") return { ...head, rows: null, positions: [] };
  const structure = await loadStructure(ctx, team.id, dayIn(org.timeZone, ctx.now));
  const results = await readResults(ctx, roundId);
  const settled = await readSettlements(ctx, roundId);
  const rows = asked.questions.flatMap(({ id, name, direction }) => {
    const perceived = results.get(id);
    if (!perceived) return [];
    const declared = declaredOwners(structure, id);
    const match = matchOf(declared, perceived);
    return [{ id, name, direction, declared, perceived, match, settled: settled.get(id) ?? null }];
  });
  return {
    ...head,
    rows: byTrouble(rows),
    positions: structure.positions.map(({ id, name }) => ({ id, name })),
  };
}

export type PerceptionRows = NonNullable<Awaited<ReturnType<typeof getPerceptionRound>>["rows"]>;

type Settlement = Readonly<{
  positionId: string | null;
  note: string | null;
  settledOn: string;
  settledBy: string | null;
}>;

async function readSettlements(
  { db, org }: TeamContext,
  roundId: string,
): Promise<Map<string, Settlement>> {
  const rows = await db.$queryRaw<(Settlement & { responsibilityId: string })[]>`
    SELECT DISTINCT ON (s.responsibility_id) s.responsibility_id AS "responsibilityId",
      s.position_id AS "positionId", s.note, s.settled_on::text AS "settledOn", p.name AS "settledBy"
    FROM public.perception_settlement s
    LEFT JOIN public.person p ON p.org_id = s.org_id AND p.id = s.settled_by_id AND p.erased_at IS NULL
    WHERE s.org_id = ${org.id}::uuid AND s.round_id = ${roundId}::uuid
    ORDER BY s.responsibility_id, s.id DESC`;
  return new Map(rows.map(({ responsibilityId, ...rest }) => [responsibilityId, rest]));
}

function holds({ member, team }: TeamContext, permission: Permission): boolean {
  const reach = reachOf(member, permission);
  return reach !== null && covers(reach, team.path);
}
