import { inTeam, router } from "@/server/api/procedure";
import { exportReport, exportRuns } from "./export";
import { getReport } from "./reads";
import { ExportReport, ExportRuns, ReadReport } from "./schema";

export const reports = router({
  structure: inTeam("structure.read")
    .input(ReadReport)
    .query(({ ctx, input }) => getReport(ctx, input)),
  // Mutations although they change nothing: who took data out of the product has to be in the audit.
  export: inTeam("structure.read")
    .input(ExportReport)
    .mutation(({ ctx, input }) => exportReport(ctx, input)),
  exportRuns: inTeam("first-role.read")
    .input(ExportRuns)
    .mutation(({ ctx, input }) => exportRuns(ctx, input)),
});
