import type { Prisma } from "@/generated/prisma/client";
import { AppError } from "@/server/domain/error";
import { guessMapping } from "@/server/domain/import/guess";
import { holdsItsFile, importState } from "@/server/domain/import/import-state";
import type { KnownInstrument, Mapping } from "@/server/domain/import/mapping";
import { FileRefusal } from "@/server/domain/import/problem";
import { normaliseName } from "@/server/domain/name";
import type { OrgContext } from "@/server/infra/context";
import { listColumnValues, sampleRows } from "@/server/infra/csv/sample";
import { bytesSource } from "@/server/infra/csv/source";
import { type CsvTable, openTable } from "@/server/infra/csv/table";
import { newId } from "@/server/infra/id";

/** A file as it arrived: its bytes in pieces of a megabyte, and their SHA-256. */
export type Arrived = Readonly<{
  name: string;
  pieces: readonly Uint8Array[];
  byteSize: number;
  hash: string;
}>;

export type Inspected = Readonly<{
  encoding: string;
  delimiter: string;
  header: readonly string[];
  rows: number;
  mapping: Mapping;
}>;

/** Reads a file once through, without keeping any of it: its form, and a proposal of what is what. */
export async function inspectFile(
  { pieces }: Arrived,
  knownInstruments: readonly KnownInstrument[],
  names: Parameters<typeof guessMapping>[0]["names"],
): Promise<Inspected> {
  try {
    const table = await openTable(bytesSource(...pieces));
    const counted = countedTable(table);
    const input = {
      header: table.header,
      sampleRows: await sampleRows(counted.table),
      knownInstruments,
      names,
    };
    const first = guessMapping(input);
    const mapping =
      first.layout === "long"
        ? guessMapping({ ...input, itemValues: await listColumnValues(table, first.item) })
        : first;
    const { encoding, header, dialect } = table;
    return { encoding, delimiter: dialect.delimiter, header, rows: counted.rows(), mapping };
  } catch (error) {
    if (error instanceof FileRefusal) throw refusedFile(error);
    throw error;
  }
}

/** Keeps an inspected file behind the wall and makes its import; a file that is there is recognised. */
export async function storeUpload(
  ctx: OrgContext,
  file: Arrived,
  inspected: Inspected,
): Promise<{ importId: string }> {
  const { db, org, user } = ctx;
  // A second press sends the same bytes again: the second waits here and then finds the first.
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${org.id}:${file.hash}`}, 0))`;
  await refuseKnownFile(ctx, file.hash);
  const importId = newId();
  await db.import.create({
    data: {
      orgId: org.id,
      id: importId,
      fileName: displayName(file.name),
      fileHash: file.hash,
      byteSize: file.byteSize,
      encoding: inspected.encoding,
      delimiter: inspected.delimiter,
      header: [...inspected.header],
      mapping: inspected.mapping,
      rowsTotal: inspected.rows,
      createdById: user.userId,
    } satisfies Prisma.ImportUncheckedCreateInput,
  });
  for (const [n, bytes] of file.pieces.entries()) {
    await db.$executeRaw`INSERT INTO public.import_chunk (org_id, import_id, n, bytes)
      VALUES (${org.id}::uuid, ${importId}::uuid, ${n}::integer, ${bytes})`;
  }
  await ctx.audit({
    verb: "import.uploaded",
    target: { kind: "import", id: importId },
    details: { hash: file.hash, bytes: file.byteSize, rows: inspected.rows },
  });
  return { importId };
}

async function refuseKnownFile({ db, org }: OrgContext, fileHash: string): Promise<void> {
  const rows = await db.import.findMany({
    where: { orgId: org.id, fileHash },
    orderBy: { createdAt: "desc" },
  });
  const held = rows.find((row) => holdsItsFile(importState(row)));
  if (!held) return;
  const person = await db.person.findFirst({
    where: { orgId: org.id, userId: held.createdById },
    select: { name: true },
  });
  const isDone = held.committedAt !== null;
  throw new AppError("conflict", isDone ? "import-same-file" : "import-same-file-waiting", {
    field: "file",
    params: {
      importId: held.id,
      by: person?.name ?? "",
      at: (held.committedAt ?? held.createdAt).toISOString().slice(0, 10),
    },
  });
}

function countedTable(table: CsvTable): { table: CsvTable; rows: () => number } {
  let rows = 0;
  const batches = async function* () {
    for await (const batch of table.batches()) {
      rows += batch.length;
      yield batch;
    }
  };
  return { table: { ...table, batches }, rows: () => rows };
}

function refusedFile({ code, params }: FileRefusal): AppError {
  const tooLarge = code === "file_too_large";
  const details = { field: "file", params: { ...params, reason: code } };
  return new AppError(tooLarge ? "too-large" : "invalid", "import-file", details);
}

function displayName(name: string): string {
  const result = normaliseName(name.replace(/^.*[\\/]/, "").slice(0, 100));
  return result.ok ? result.name : "ratings.csv";
}
