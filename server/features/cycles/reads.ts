import { z } from "zod";
import { CycleKind, cycleState } from "@/server/domain/cycle";
import { dayIn, dayOfDate } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { Quality } from "@/server/domain/instrument/instrument";
import { can, reachOf } from "@/server/domain/permission";
import type { OrgContext } from "@/server/infra/context";
import { readRated } from "./rated";
import type { ReadCycle } from "./schema";
import { readSoundness } from "./soundness";

/**
 * The organisation's cycles, the newest first. A round of ratings that was not launched, or was called off,
 * is listed for those who run cycles, for whoever is rated in it, and as a draft for who approves raters.
 */
export async function listCycles(ctx: OrgContext) {
  const { db, org, member } = ctx;
  const canManage = can(member, "cycle.manage");
  const isTold = [
    { kind: { not: "rated" } },
    { openedAt: { not: null }, cancelledAt: null },
    { subjects: { some: { personId: member.personId } } },
    { subjects: { some: { personId: null, teamId: { in: [...member.holds] } } } },
    // Who leads a team approves the raters of its subjects while they can still be changed.
    {
      ...{ openedAt: null, cancelledAt: null },
      subjects: { some: { team: { path: { hasSome: [...member.leads] } } } },
    },
  ];
  const rows = await db.cycle.findMany({
    where: { orgId: org.id, ...(canManage ? {} : { OR: isTold }) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 200,
    include: { instrument: { select: { name: true, version: true } } },
  });
  const waiting = await countWaiting(ctx);
  const cycles = rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: CycleKind.parse(row.kind),
    state: cycleState(row),
    instrument: row.instrument,
    /** Proposed raters that this member may approve. */
    waiting: waiting.get(row.id) ?? 0,
    /** The day for which a draft was prepared by repeat. */
    preparedFor: row.preparedFor && dayOfDate(row.preparedFor),
    at:
      row.withdrawnAt ??
      row.cancelledAt ??
      row.releasedAt ??
      row.closedAt ??
      row.openedAt ??
      row.createdAt,
  }));
  return { cycles, canManage };
}

/** How many proposed raters of each draft wait for this member: of subjects within reach, never their own. */
async function countWaiting({ db, org, member, now }: OrgContext): Promise<Map<string, number>> {
  const reach = reachOf(member, "rater.approve");
  if (reach === null) return new Map();
  const today = dayIn(org.timeZone, now);
  const rows = await db.$queryRaw<{ cycleId: string; count: number }[]>`
    SELECT n.cycle_id AS "cycleId", count(*)::int AS count
    FROM public.nomination n
    JOIN public.cycle c ON c.org_id = n.org_id AND c.id = n.cycle_id
      AND c.opened_at IS NULL AND c.cancelled_at IS NULL
    JOIN public.subject s ON s.org_id = n.org_id AND s.id = n.subject_id
    LEFT JOIN public.team t ON t.org_id = s.org_id AND t.id = s.team_id
    WHERE n.org_id = ${org.id}::uuid AND n.approved_at IS NULL
      AND (${reach.all} OR t.path && ${reach.all ? [] : [...reach.roots]}::uuid[])
      AND s.person_id IS DISTINCT FROM ${member.personId}::uuid
      AND (s.person_id IS NOT NULL OR NOT EXISTS (SELECT 1 FROM public.holding h
        WHERE h.org_id = s.org_id AND h.team_id = s.team_id AND h.person_id = ${member.personId}::uuid
          AND daterange(h.from_day, h.to_day, '[)') @> ${today}::date))
    GROUP BY n.cycle_id`;
  return new Map(rows.map(({ cycleId, count }) => [cycleId, count]));
}

/** One cycle: what happened to it when, its thresholds, and for admins where its ratings come from. */
export async function readCycle(ctx: OrgContext, { cycleId, page }: z.output<typeof ReadCycle>) {
  const { db, org, member } = ctx;
  const row = await db.cycle.findUnique({
    where: { orgId_id: { orgId: org.id, id: cycleId } },
    include: { instrument: true },
  });
  if (!row) throw new AppError("not-found");
  const rated = row.kind === "rated" ? await readRated(ctx, cycleId, page) : null;
  const mayManage = can(member, "cycle.manage");
  const file = row.importId ? { orgId: org.id, id: row.importId } : null;
  const imported =
    mayManage && file ? await db.import.findUnique({ where: { orgId_id: file } }) : null;
  const release = mayManage
    ? await db.release.findFirst({ where: { orgId: org.id, cycleId } })
    : null;
  return {
    id: row.id,
    name: row.name,
    kind: CycleKind.parse(row.kind),
    state: cycleState(row),
    facts: {
      openedAt: row.openedAt,
      closedAt: row.closedAt,
      releasedAt: row.releasedAt,
      withdrawnAt: row.withdrawnAt,
      cancelledAt: row.cancelledAt,
    },
    rated,
    teamThreshold: row.teamThreshold,
    instrument: {
      name: row.instrument.name,
      version: row.instrument.version,
      scale: { min: row.instrument.scaleMin, max: row.instrument.scaleMax },
    },
    mayManage,
    soundness: row.kind === "rated" ? await soundnessOf(ctx, row) : null,
    provenance: imported ? await provenanceOf(ctx, imported) : null,
    release: release
      ? {
          hash: release.hash,
          rules: release.rulesVersion,
          cells: await cellStates(ctx, release.id),
        }
      : null,
  };
}

/** With what the qualities are called, in the instrument's own words. */
async function soundnessOf(ctx: OrgContext, row: { id: string; instrumentId: string }) {
  const found = await readSoundness(ctx, row.id);
  if (!found.told) return found.isWithheld ? { ...found, names: {} } : null;
  const qualities = await ctx.db.quality.findMany({
    where: { orgId: ctx.org.id, instrumentId: row.instrumentId },
    select: { key: true, wording: true },
  });
  const names = qualities.map(({ key, wording }) => {
    return [key, Quality.shape.wording.parse(wording)] as const;
  });
  return { ...found, names: Object.fromEntries(names) };
}

const Counted = z.object({ ratings: z.number(), raters: z.number() });

async function provenanceOf(
  { db, org }: OrgContext,
  file: {
    id: string;
    fileName: string;
    fileHash: string;
    committedAt: Date | null;
    createdById: string;
    counts: unknown;
  },
) {
  const person = await db.person.findFirst({
    where: { orgId: org.id, userId: file.createdById, erasedAt: null },
    select: { name: true },
  });
  const counted = Counted.safeParse(file.counts).data;
  return {
    importId: file.id,
    fileName: file.fileName,
    fileHash: file.fileHash,
    importedAt: file.committedAt,
    by: person?.name ?? null,
    ratings: counted?.ratings ?? null,
    raters: counted?.raters ?? null,
  };
}

async function cellStates({ db, org }: OrgContext, releaseId: string) {
  const rows = await db.$queryRaw<{ level: string; state: string; teams: number; cells: number }[]>`
    SELECT level, state, count(DISTINCT team_id)::int AS teams, count(*)::int AS cells
    FROM public.release_cell WHERE org_id = ${org.id}::uuid AND release_id = ${releaseId}::uuid
    GROUP BY level, state ORDER BY level DESC, state`;
  return rows;
}
