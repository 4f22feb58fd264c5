import { inOrg, router } from "@/server/api/procedure";
import { listCycles, readCycle } from "./reads";
import { CycleId } from "./schema";
import { withdrawCycle } from "./writes";

export const cycles = router({
  list: inOrg("cycle.read").query(({ ctx }) => listCycles(ctx)),
  read: inOrg("cycle.read")
    .input(CycleId)
    .query(({ ctx, input }) => readCycle(ctx, input)),
  withdraw: inOrg("cycle.manage")
    .input(CycleId)
    .mutation(({ ctx, input }) => withdrawCycle(ctx, input)),
});
