import type { z } from "zod";
import { AppError } from "@/server/domain/error";
import { importState } from "@/server/domain/import/import-state";
import type { OrgContext } from "@/server/infra/context";
import type { ImportId, StartCheck, StartCommit } from "./schema";
import { ImportCounts, ImportProblems, isAcceptable } from "./summary";

type OneImport = z.output<typeof ImportId>;

/** Starts a dry run with a mapping; also again, with another one, until the import is started. */
export async function startCheck(
  ctx: OrgContext,
  { importId, version, mapping }: z.output<typeof StartCheck>,
): Promise<void> {
  const row = await findImport(ctx, importId);
  refuseOthers(ctx, row);
  const state = importState(row);
  if (state !== "uploaded" && state !== "checking" && state !== "checked")
    throw new AppError("conflict", "import-ended");
  if (mapping.instrument.kind === "existing") await refuseForeign(ctx, mapping.instrument);
  const { count } = await ctx.db.import.updateMany({
    where: { orgId: ctx.org.id, id: importId, version },
    data: {
      mapping,
      checkStartedAt: ctx.now,
      checkedAt: null,
      counts: {},
      problems: {},
      rowsDone: 0,
      version: { increment: 1 },
    },
  });
  if (count === 0) throw new AppError("stale");
  await ctx.enqueue("imports.check", importId);
  await ctx.audit({
    verb: "import.mapped",
    target: { kind: "import", id: importId },
    details: { layout: mapping.layout },
  });
}

/** Starts the import of a checked file without problems; all of it becomes a cycle, or nothing. */
export async function startCommit(
  ctx: OrgContext,
  { importId, version }: z.output<typeof StartCommit>,
): Promise<void> {
  const row = await findImport(ctx, importId);
  refuseOthers(ctx, row);
  if (row.version !== version) throw new AppError("stale");
  if (importState(row) !== "checked") throw new AppError("conflict", "import-ended");
  const counts = ImportCounts.safeParse(row.counts);
  const problems = ImportProblems.safeParse(row.problems);
  if (!isAcceptable(counts.data ?? null, problems.data ?? null))
    throw new AppError("invalid", "import-has-problems");
  const { count } = await ctx.db.import.updateMany({
    where: { orgId: ctx.org.id, id: importId, version },
    data: {
      startedAt: ctx.now,
      rowsDone: 0,
      rowsTotal: counts.data?.ratings ?? 0,
      version: { increment: 1 },
    },
  });
  if (count === 0) throw new AppError("stale");
  await ctx.enqueue("imports.commit", importId);
  await ctx.audit({ verb: "import.started", target: { kind: "import", id: importId } });
}

/** Ends an import before it is committed; the uploaded file is deleted at once. */
export async function cancelImport(ctx: OrgContext, { importId }: OneImport): Promise<void> {
  await findImport(ctx, importId);
  const { count } = await ctx.db.import.updateMany({
    where: {
      orgId: ctx.org.id,
      id: importId,
      committedAt: null,
      cancelledAt: null,
      failedAt: null,
    },
    data: { cancelledAt: ctx.now, version: { increment: 1 } },
  });
  if (count === 0) throw new AppError("conflict", "import-ended");
  await ctx.db.$executeRaw`SELECT app.discard_import(${importId}::uuid)`;
  await ctx.audit({ verb: "import.cancelled", target: { kind: "import", id: importId } });
}

/**
 * Takes a committed import back: its cycles are withdrawn, answers and releases deleted; tombstones
 * stay. Teams that it made and nothing else uses are archived; persons stay.
 */
export async function undoImport(
  ctx: OrgContext,
  { importId }: OneImport,
): Promise<{ cycles: number; archivedTeams: number }> {
  const { db, org, user, now } = ctx;
  const row = await findImport(ctx, importId);
  const cycles = await db.cycle.findMany({
    where: { orgId: org.id, importId, withdrawnAt: null },
    select: { id: true },
  });
  const [undone] = await db.$queryRaw<{ done: boolean }[]>`
    SELECT app.undo_import(${importId}::uuid) AS done`;
  if (!undone?.done) throw new AppError("conflict", "import-not-undoable");
  const archivedTeams = await db.$executeRaw`
    UPDATE public.team t SET archived_at = ${now}, archived_by_id = ${user.userId}::uuid,
      version = version + 1
    WHERE t.org_id = ${org.id}::uuid AND t.id = ANY (${row.createdTeams}::uuid[])
      AND t.archived_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM public.team c
        WHERE c.org_id = t.org_id AND c.parent_id = t.id AND c.archived_at IS NULL)
      AND NOT EXISTS (SELECT 1 FROM public.team_membership m
        WHERE m.org_id = t.org_id AND m.team_id = t.id)
      AND NOT EXISTS (SELECT 1 FROM public.team_grant g
        WHERE g.org_id = t.org_id AND g.team_id = t.id AND g.withdrawn_at IS NULL)
      AND NOT EXISTS (SELECT 1 FROM public.invitation i
        WHERE i.org_id = t.org_id AND i.team_id = t.id AND i.accepted_at IS NULL AND i.revoked_at IS NULL)
      AND NOT EXISTS (SELECT 1 FROM public.subject s
        JOIN public.cycle y ON y.org_id = s.org_id AND y.id = s.cycle_id AND y.withdrawn_at IS NULL
        WHERE s.org_id = t.org_id AND s.team_id = t.id)`;
  for (const cycle of cycles) {
    await ctx.audit({
      verb: "cycle.withdrawn",
      target: { kind: "cycle", id: cycle.id },
      details: { importId },
    });
  }
  await ctx.audit({
    verb: "import.undone",
    target: { kind: "import", id: importId },
    details: { cycles: cycles.length, archivedTeams },
  });
  return { cycles: cycles.length, archivedTeams };
}

/** An import of this organisation; anything else is not found. */
export async function findImport({ db, org }: OrgContext, importId: string) {
  const row = await db.import.findUnique({ where: { orgId_id: { orgId: org.id, id: importId } } });
  if (!row) throw new AppError("not-found");
  return row;
}

// Whoever says what the columns mean can have single answers counted, refused or made names of teams:
// nobody but who had the file in their hands anyway.
function refuseOthers({ user }: OrgContext, { createdById }: { createdById: string }): void {
  if (createdById !== user.userId) throw new AppError("forbidden", "import-not-yours");
}

async function refuseForeign(
  { db, org }: OrgContext,
  { instrumentId: id }: { instrumentId: string },
): Promise<void> {
  const isId = /^[0-9a-f-]{36}$/i.test(id);
  const found = isId
    ? await db.instrument.findUnique({ where: { orgId_id: { orgId: org.id, id } } })
    : null;
  if (!found) throw new AppError("not-found", "import-instrument-gone", { field: "instrument" });
}
