import { inTeam, router } from "@/server/api/procedure";
import { mergeScenario } from "./merge";
import { getScenario, listScenarios } from "./reads";
import { DropScenario, ForkScenario, MergeScenario, ReadScenario, SaveScenario } from "./schema";
import { dropScenario, forkScenario, saveScenario } from "./writes";

export const scenarios = router({
  list: inTeam("structure.read").query(({ ctx }) => listScenarios(ctx)),
  get: inTeam("structure.edit")
    .input(ReadScenario)
    .query(({ ctx, input }) => getScenario(ctx, input)),
  fork: inTeam("structure.edit")
    .input(ForkScenario)
    .mutation(({ ctx, input }) => forkScenario(ctx, input)),
  save: inTeam("structure.edit")
    .input(SaveScenario)
    .mutation(({ ctx, input }) => saveScenario(ctx, input)),
  merge: inTeam("structure.edit")
    .input(MergeScenario)
    .mutation(({ ctx, input }) => mergeScenario(ctx, input)),
  drop: inTeam("structure.edit")
    .input(DropScenario)
    .mutation(({ ctx, input }) => dropScenario(ctx, input)),
});
