import { inOrg, router } from "@/server/api/procedure";
import { OneReport } from "../subject-reports/schema";
import { exportComparison } from "./comparison";
import { exportHeatmap } from "./heatmap";
import { ExportComparison, ExportHeatmap } from "./schema";
import { exportSubjectReport } from "./subject-report";

/** Mutations although they change no figure: who took data out of the product has to be in the audit. */
export const exports = router({
  comparison: inOrg("comparison.read")
    .input(ExportComparison)
    .mutation(({ ctx, input }) => exportComparison(ctx, input)),
  heatmap: inOrg("comparison.read")
    .input(ExportHeatmap)
    .mutation(({ ctx, input }) => exportHeatmap(ctx, input)),
  subjectReport: inOrg("report.read")
    .input(OneReport)
    .mutation(({ ctx, input }) => exportSubjectReport(ctx, input)),
});
