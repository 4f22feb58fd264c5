import { z } from "zod";
import { importState } from "@/server/domain/import/import-state";
import { type Mapping, mappingSchema } from "@/server/domain/import/mapping";
import { toCsv } from "@/server/domain/table";
import type { OrgContext } from "@/server/infra/context";
import { listKnownInstruments } from "./instrument";
import type { ImportId } from "./schema";
import { ImportCounts, ImportProblems, isAcceptable } from "./summary";
import { findImport } from "./writes";

type OneImport = z.output<typeof ImportId>;
const SHOWN_PROBLEMS = 50;
const SHOWN_IMPORTS = 100;

/** The organisation's imports, the newest first. */
export async function listImports({ db, org }: OrgContext) {
  const rows = await db.import.findMany({
    where: { orgId: org.id },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: SHOWN_IMPORTS,
    omit: { mapping: true, header: true, problems: true },
  });
  const names = await uploaderNames(db, org.id, [...new Set(rows.map((row) => row.createdById))]);
  return rows.map((row) => ({
    id: row.id,
    fileName: row.fileName,
    byteSize: row.byteSize,
    state: importState(row),
    createdAt: row.createdAt,
    committedAt: row.committedAt,
    by: names.get(row.createdById) ?? null,
    rowsDone: row.rowsDone,
    rowsTotal: row.rowsTotal,
    ratings: ImportCounts.safeParse(row.counts).data?.ratings ?? null,
    teams: teamsIn(ImportCounts.safeParse(row.counts).data),
  }));
}

/** All that the page of one import shows: its state, its mapping and choices, what a check found. */
export async function readImport(ctx: OrgContext, { importId }: OneImport) {
  const { db, org, user } = ctx;
  const row = await findImport(ctx, importId);
  const names = await uploaderNames(db, org.id, [row.createdById]);
  const isUploader = row.createdById === user.userId;
  // Ratings by item and group, and what was refused, may be about one team alone: as the error file.
  const counts = isUploader ? (ImportCounts.safeParse(row.counts).data ?? null) : null;
  const problems = isUploader ? (ImportProblems.safeParse(row.problems).data ?? null) : null;
  const found = problems?.count ? await listProblems(ctx, importId) : [];
  const cycles = await db.cycle.findMany({
    where: { orgId: org.id, importId },
    orderBy: { name: "asc" },
    select: { id: true, name: true, withdrawnAt: true },
  });
  return {
    id: row.id,
    version: row.version,
    fileName: row.fileName,
    byteSize: row.byteSize,
    encoding: row.encoding,
    delimiter: row.delimiter,
    header: row.header,
    rowsDone: row.rowsDone,
    rowsTotal: row.rowsTotal,
    state: importState(row),
    createdAt: row.createdAt,
    committedAt: row.committedAt,
    undoneAt: row.undoneAt,
    by: names.get(row.createdById) ?? null,
    isUploader,
    // A stored proposal may be incomplete: the schema is for what is sent back, not for what is shown.
    mapping: row.mapping as Mapping,
    instruments: await listKnownInstruments(db, org.id),
    counts,
    problems,
    found,
    canCommit: isAcceptable(counts, problems) && mappingSchema.safeParse(row.mapping).success,
    cycles,
    createdTeams: row.createdTeams.length,
  };
}

/** How far an import is: what a screen asks every second, and nothing more. */
export async function readProgress(ctx: OrgContext, { importId }: OneImport) {
  const row = await findImport(ctx, importId);
  return { state: importState(row), rowsDone: row.rowsDone, rowsTotal: row.rowsTotal };
}

/** The error file: a line a problem, up to 10,000, formula-safe; for whoever uploaded the file. */
export async function readErrorFile(ctx: OrgContext, { importId }: OneImport): Promise<string> {
  await findImport(ctx, importId);
  const rows = await ctx.db.importProblem.findMany({
    where: { orgId: ctx.org.id, importId },
    orderBy: { n: "asc" },
  });
  return toCsv({
    header: ["row", "column", "problem", "refused_value"],
    rows: rows.map((row) => [row.line, row.columnName, row.code, row.value]),
  });
}

const Params = z.record(z.string(), z.union([z.string(), z.number()]));

async function listProblems({ db, org }: OrgContext, importId: string) {
  const rows = await db.importProblem.findMany({
    where: { orgId: org.id, importId },
    orderBy: { n: "asc" },
    take: SHOWN_PROBLEMS,
  });
  return rows.map(({ line, columnName, code, value, params }) => {
    return { line, column: columnName, code, value, params: Params.parse(params) };
  });
}

async function uploaderNames(db: OrgContext["db"], orgId: string, userIds: string[]) {
  const rows = await db.person.findMany({
    where: { orgId, userId: { in: userIds }, erasedAt: null },
    select: { userId: true, name: true },
  });
  return new Map(rows.map(({ userId, name }) => [userId ?? "", name]));
}

function teamsIn(counts: z.infer<typeof ImportCounts> | undefined): number | null {
  return counts ? counts.teams.created + counts.teams.matched : null;
}
