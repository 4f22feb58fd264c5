import { dateOfDay, dayIn, dayOfDate } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { ScenarioEdits } from "@/server/domain/scenario/edits";
import type { Structure } from "@/server/domain/structure/structure";
import { FrozenStructure } from "@/server/domain/timeline/state";
import type { TeamContext } from "@/server/infra/context";

export type StoredScenario = Readonly<{
  id: string;
  name: string;
  baseDay: string;
  base: Structure;
  edits: ScenarioEdits;
  version: number;
  createdBy: string;
  mergedOn: string | null;
  mergedBy: string | null;
  droppedOn: string | null;
  droppedBy: string | null;
  isOver: boolean;
}>;

/** A scenario of this team; not found for any other. */
export async function readStored(ctx: TeamContext, id: string): Promise<StoredScenario> {
  const { db, org, team } = ctx;
  const row = await db.scenario.findFirst({ where: { orgId: org.id, teamId: team.id, id } });
  if (!row) throw new AppError("not-found");
  const nameOf = await namesOf(ctx, [row.createdById, row.mergedById, row.droppedById]);
  return {
    id: row.id,
    name: row.name,
    baseDay: dayOfDate(row.baseDay),
    base: FrozenStructure.parse(row.base),
    edits: ScenarioEdits.parse(row.edits),
    version: row.version,
    createdBy: nameOf(row.createdById) ?? "",
    mergedOn: row.mergedOn && dayOfDate(row.mergedOn),
    mergedBy: nameOf(row.mergedById),
    droppedOn: row.droppedAt && dayIn(org.timeZone, row.droppedAt),
    droppedBy: nameOf(row.droppedById),
    isOver: row.mergedAt !== null || row.droppedAt !== null,
  };
}

// One statement: three relations would be three at once on the transaction's one connection.
async function namesOf({ db, org }: TeamContext, ids: readonly (string | null)[]) {
  const people = await db.person.findMany({
    where: { orgId: org.id, id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, name: true },
  });
  return (id: string | null) => people.find((one) => one.id === id)?.name ?? null;
}

/** Writes to a scenario that is still going, if nobody else did since; stale or ended otherwise. */
export async function changeStored(
  { db, org, team, now }: TeamContext,
  { scenario, version }: Readonly<{ scenario: string; version: number }>,
  data: Readonly<{
    edits?: ScenarioEdits;
    merged?: { on: string; by: string };
    dropped?: { by: string };
  }>,
): Promise<void> {
  if (team.archivedAt) throw new AppError("conflict", "team-archived");
  const { edits, merged, dropped } = data;
  const { count } = await db.scenario.updateMany({
    where: {
      ...{ orgId: org.id, teamId: team.id, id: scenario, version },
      ...{ mergedAt: null, droppedAt: null },
    },
    data: {
      version: { increment: 1 },
      changedAt: now,
      ...(edits ? { edits: JSON.parse(JSON.stringify(edits)) } : {}),
      ...(merged ? { mergedAt: now, mergedOn: dateOfDay(merged.on), mergedById: merged.by } : {}),
      ...(dropped ? { droppedAt: now, droppedById: dropped.by } : {}),
    },
  });
  if (count > 0) return;
  const where = { orgId: org.id, teamId: team.id, id: scenario };
  const found = await db.scenario.findFirst({ where, select: { mergedAt: true, droppedAt: true } });
  if (!found) throw new AppError("not-found");
  if (found.mergedAt || found.droppedAt) throw new AppError("conflict", "scenario-ended");
  throw new AppError("stale", "scenario-stale");
}
