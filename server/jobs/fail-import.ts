import "server-only";
import { tellUploader } from "@/server/features/imports/tell";
import { inJob } from "./in-job";

/** Ends an import whose work failed for good: the file is deleted, the screen says so. */
export function failImport(orgId: string, id: string, version: number): Promise<void> {
  return inJob(orgId, async (ctx) => {
    const { count } = await ctx.db.import.updateMany({
      where: { orgId, id, version, cancelledAt: null, failedAt: null, committedAt: null },
      data: { failedAt: ctx.now, failure: "internal" },
    });
    if (count === 0) return;
    await ctx.db.$executeRaw`SELECT app.discard_import(${id}::uuid)`;
    await tellUploader(ctx, "import-failed", id);
    await ctx.audit({ verb: "import.failed", target: { kind: "import", id } });
  });
}
