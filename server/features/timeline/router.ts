import { inTeam, router } from "@/server/api/procedure";
import { getComparison } from "./compare";
import { exportComparison } from "./compare-table";
import { getTimeline } from "./reads";
import { CompareStates, KeepSnapshot, ReadTimeline } from "./schema";
import { keepSnapshot } from "./snapshots";

export const timeline = router({
  read: inTeam("structure.read")
    .input(ReadTimeline)
    .query(({ ctx, input }) => getTimeline(ctx, input)),
  compare: inTeam("structure.read")
    .input(CompareStates)
    .query(({ ctx, input }) => getComparison(ctx, input)),
  keep: inTeam("structure.edit")
    .input(KeepSnapshot)
    .mutation(({ ctx, input }) => keepSnapshot(ctx, input)),
  // A mutation although it changes nothing: who took data out of the product has to be in the audit.
  export: inTeam("structure.read")
    .input(CompareStates)
    .mutation(({ ctx, input }) => exportComparison(ctx, input)),
});
