import { dateOfDay, dayIn, dayOfDate } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { stateOn } from "@/server/domain/timeline/evidence";
import { FrozenState, type State } from "@/server/domain/timeline/state";
import type { OrgContext, TeamContext } from "@/server/infra/context";
import { newId, sha256 } from "@/server/infra/id";
import { loadRecords } from "./history";

type Context = Pick<OrgContext, "db" | "org" | "now">;

/** What stands in a list of snapshots. */
export type SnapshotLine = Readonly<{
  id: string;
  kind: string;
  name: string | null;
  takenOn: string;
  by: string | null;
}>;

/**
 * Keeps a team's structure as it stands today, unless it has none. The automatic snapshot of a day
 * follows the day's later changes and is frozen when the day ends; the database sees to both.
 */
export async function keepAutomatic(
  ctx: Context,
  teamId: string,
  kind: "change" | "monthly",
): Promise<boolean> {
  const { db, org, now } = ctx;
  const day = dayIn(org.timeZone, now);
  const state = await currentState(ctx, teamId, day);
  if (state.structure.positions.length === 0 && state.structure.cells.length === 0) return false;
  const content = contentOf(state);
  await db.$executeRaw`
    INSERT INTO public.snapshot (org_id, id, team_id, kind, taken_on, taken_at, content, hash)
    VALUES (${org.id}::uuid, ${newId()}::uuid, ${teamId}::uuid, ${kind}, ${day}::date, ${now},
      ${content}::jsonb, ${sha256(content)})
    ON CONFLICT (org_id, team_id, taken_on) WHERE kind <> 'manual' DO UPDATE
      SET content = excluded.content, hash = excluded.hash, taken_at = excluded.taken_at`;
  return true;
}

/** Keeps the structure of today under a name. */
export async function keepSnapshot(
  ctx: TeamContext,
  { name }: Readonly<{ name: string }>,
): Promise<{ id: string }> {
  const { db, org, team, member, now } = ctx;
  if (team.archivedAt) throw new AppError("conflict", "team-archived");
  const day = dayIn(org.timeZone, now);
  const content = contentOf(await currentState(ctx, team.id, day));
  const id = newId();
  await db.snapshot.create({
    data: {
      ...{ orgId: org.id, id, teamId: team.id, kind: "manual", name },
      ...{ takenOn: dateOfDay(day), takenAt: now, createdById: member.personId },
      // Reason: the text is JSON by construction; stored and hashed are the same bytes.
      ...{ content: JSON.parse(content) as object, hash: sha256(content) },
    },
  });
  await ctx.audit({ verb: "snapshot.taken", target: { kind: "snapshot", id } });
  return { id };
}

/** The team's snapshots, newest first. */
export async function listSnapshots({ db, org, team }: TeamContext): Promise<SnapshotLine[]> {
  const rows = await db.snapshot.findMany({
    where: { orgId: org.id, teamId: team.id },
    select: {
      id: true,
      kind: true,
      name: true,
      takenOn: true,
      createdBy: { select: { name: true } },
    },
    orderBy: [{ takenOn: "desc" }, { takenAt: "desc" }],
    take: 300,
  });
  return rows.map(({ createdBy, takenOn, ...row }) => ({
    ...row,
    takenOn: dayOfDate(takenOn),
    by: createdBy?.name ?? null,
  }));
}

/** What a snapshot of this team holds; not found for any other. */
export async function readSnapshot(
  { db, org, team }: TeamContext,
  id: string,
): Promise<{
  state: State;
  name: string | null;
  kind: string;
  takenOn: string;
  takenAt: Date;
  /** Whether the content still fits the hash that was taken of it. */
  isIntact: boolean;
}> {
  const row = await db.snapshot.findFirst({ where: { orgId: org.id, teamId: team.id, id } });
  if (!row) throw new AppError("not-found", "snapshot-gone");
  const { format: _, ...state } = FrozenState.parse(row.content);
  const isIntact = sha256(contentOf(state)) === row.hash;
  const { name, kind, takenAt } = row;
  return { state, name, kind, takenOn: dayOfDate(row.takenOn), takenAt, isIntact };
}

async function currentState(ctx: Context, teamId: string, day: string): Promise<State> {
  const { byTeam } = await loadRecords(ctx, [teamId], { from: day, to: day });
  const record = byTeam.get(teamId);
  if (!record) throw new Error("a team that was asked for has a record");
  return stateOn(record, day);
}

// Parsed before it is written: nothing beside the schema's fields is ever frozen, least of all a name;
// and its keys stand in the schema's order, so that the same state always has the same hash.
function contentOf(state: State): string {
  return JSON.stringify(FrozenState.parse({ format: 1, ...state }));
}
