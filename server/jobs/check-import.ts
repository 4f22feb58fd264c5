import "server-only";
import { mappingSchema } from "@/server/domain/import/mapping";
import { runCheck } from "@/server/features/imports/check";
import { inJobTransaction } from "@/server/infra/jobs-db";
import { failImport } from "./fail-import";
import { ImportStopped, progressOf, uploadedFile } from "./import-file";
import { inJob } from "./in-job";
import type { JobHandler } from "./job-handler";

/** Reads an uploaded file as it is mapped and writes what would happen; changes nothing else. */
export const checkImport: JobHandler = async ({ orgId, id }, { isLast }) => {
  if (orgId === null) throw new Error("an import belongs to an organisation");
  const found = await inJobTransaction(orgId, (db) =>
    db.import.findUnique({ where: { orgId_id: { orgId, id } } }),
  );
  const isWanted =
    found?.checkStartedAt && !found.checkedAt && !found.cancelledAt && !found.failedAt;
  if (!found || !isWanted) return;
  const { version, rowsTotal } = found;
  const mapping = mappingSchema.parse(found.mapping);
  const report = progressOf(orgId, id, version);
  try {
    await inJob(orgId, async (ctx) => {
      const source = uploadedFile(orgId, id, found.byteSize);
      const result = await runCheck(ctx.db, orgId, mapping, source, (rows) =>
        report(rows, Math.max(rows, rowsTotal)),
      );
      const { count } = await ctx.db.import.updateMany({
        where: { orgId, id, version, cancelledAt: null, failedAt: null },
        data: {
          checkedAt: ctx.now,
          counts: result.counts ?? {},
          problems: result.problems,
          rowsDone: rowsTotal,
        },
      });
      if (count === 0) throw new ImportStopped("the import was ended or changed");
      const problems = JSON.stringify(result.found.map((one, n) => ({ n, line: one.row, ...one })));
      await ctx.db.$executeRaw`SELECT app.note_problems(${id}::uuid, ${problems}::jsonb)`;
      await ctx.audit({
        verb: "import.checked",
        target: { kind: "import", id },
        details: {
          ratings: result.counts?.ratings ?? 0,
          problems: result.problems.count,
          refused: result.problems.refusal !== null,
        },
      });
    });
  } catch (error) {
    if (error instanceof ImportStopped) return;
    if (isLast) await failImport(orgId, id, version);
    throw error;
  }
};
