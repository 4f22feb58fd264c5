import { dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { ownerOf, type RoleMeasured, roleOf } from "@/server/domain/kpi/owner";
import { type Good, kpiState } from "@/server/domain/kpi/state";
import { hasLetter } from "@/server/domain/ownership/letters";
import { covers, reachOf } from "@/server/domain/permission";
import type { TeamContext } from "@/server/infra/context";
import { type LoadedStructure, loadStructure } from "../structure/load";
import { exampleKpis } from "./examples";

/** A structure with the names of who sits in it. */
type NamedStructure = Omit<LoadedStructure, "revisions">;

/** Readings that a line beside a figure draws. */
const IN_LINE = 12;

type Stored = {
  id: string;
  responsibilityId: string;
  name: string;
  unit: string;
  good: Good;
  target: number | null;
  ownerPositionId: string | null;
  staleAfterDays: number;
  version: number;
  readings: { day: string; value: number }[];
};

/** All KPIs of a team with their latest readings, by the role that is measured by them. */
export async function listKpis(ctx: TeamContext) {
  const today = dayIn(ctx.org.timeZone, ctx.now);
  const structure = await loadStructure(ctx, ctx.team.id, today);
  const kpis = await kpisOf(ctx, structure, today);
  const measured = new Set(kpis.map(({ responsibilityId }) => responsibilityId));
  const examplesOf = await exampleKpis(ctx, today, kpis);
  const edit = reachOf(ctx.member, "structure.edit");
  return {
    team: { id: ctx.team.id, name: ctx.team.name },
    today,
    canEdit: edit !== null && covers(edit, ctx.team.path) && ctx.team.archivedAt === null,
    kpis,
    /** Responsibilities somebody is accountable for and nobody measures. */
    unmeasured: structure.responsibilities
      .filter(({ id }) => !measured.has(id) && isOwned(structure, id))
      .map(({ id, name }) => ({ id, name })),
    responsibilities: structure.responsibilities.map(({ id, name }) => ({
      id,
      name,
      examples: examplesOf(id),
    })),
    positions: positionsIn(structure),
  };
}

/** What is measured in a team today, each KPI with its latest readings and whom it measures. */
export async function kpisOf(ctx: TeamContext, structure: NamedStructure, today: string) {
  const stored = await storedKpis(ctx, null, IN_LINE);
  return stored.map((kpi) => shown(kpi, structure, today));
}

/** One KPI with every reading, who took it and its notes. */
export async function getKpi(ctx: TeamContext, id: string) {
  const today = dayIn(ctx.org.timeZone, ctx.now);
  const [kpi] = await storedKpis(ctx, id, IN_LINE);
  if (!kpi) throw new AppError("not-found");
  const structure = await loadStructure(ctx, ctx.team.id, today);
  const readings = await ctx.db.kpiReading.findMany({
    where: { orgId: ctx.org.id, kpiId: id },
    include: { readBy: { select: { name: true } } },
    orderBy: { day: "desc" },
    take: 400,
  });
  const edit = reachOf(ctx.member, "structure.edit");
  return {
    team: { id: ctx.team.id, name: ctx.team.name },
    today,
    canEdit: edit !== null && covers(edit, ctx.team.path) && ctx.team.archivedAt === null,
    kpi: shown(kpi, structure, today),
    readings: readings.map(({ day, value, note, readBy, version }) => ({
      day: day.toISOString().slice(0, 10),
      value,
      note,
      by: readBy?.name ?? null,
      version,
    })),
    positions: positionsIn(structure),
  };
}

function positionsIn(structure: LoadedStructure) {
  return structure.positions.map(({ id, name }) => ({ id, name }));
}

function shown(kpi: Stored, structure: NamedStructure, today: string) {
  const owner = ownerOf(kpi, structure);
  const seat = structure.positions.find(({ id }) => id === owner?.positionId);
  const role: RoleMeasured = roleOf(owner, structure);
  const responsibility = structure.responsibilities.find(({ id }) => id === kpi.responsibilityId);
  return {
    ...kpi,
    responsibility: responsibility?.name ?? null,
    role,
    owner: seat
      ? {
          position: seat.name,
          holder: seat.holder ? (structure.people[seat.holder.personId] ?? null) : null,
          isInherited: owner?.isInherited === true,
        }
      : null,
    ...kpiState(kpi, kpi.readings, today),
  };
}

function isOwned(structure: LoadedStructure, responsibilityId: string): boolean {
  return structure.cells.some(
    (cell) => cell.responsibilityId === responsibilityId && hasLetter(cell.letters, "A"),
  );
}

function storedKpis({ db, org, team }: TeamContext, only: string | null, last: number) {
  return db.$queryRaw<Stored[]>`
    SELECT k.id, k.responsibility_id AS "responsibilityId", k.name, k.unit, k.good, k.target,
      k.owner_position_id AS "ownerPositionId", k.stale_after_days AS "staleAfterDays", k.version,
      coalesce((SELECT json_agg(json_build_object('day', r.day, 'value', r.value) ORDER BY r.day)
        FROM (SELECT x.day, x.value FROM public.kpi_reading x
          WHERE x.org_id = k.org_id AND x.kpi_id = k.id ORDER BY x.day DESC LIMIT ${last}) r), '[]') AS readings
    FROM public.kpi k
    LEFT JOIN public.responsibility d ON d.org_id = k.org_id AND d.id = k.responsibility_id
    WHERE k.org_id = ${org.id}::uuid AND k.team_id = ${team.id}::uuid AND k.retired_at IS NULL
      AND (${only}::uuid IS NULL OR k.id = ${only}::uuid)
    ORDER BY d.place, lower(k.name), k.id`;
}
