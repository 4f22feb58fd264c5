import { inTeam, router } from "@/server/api/procedure";
import { setDependency } from "./dependencies";
import { getDependencies } from "./reads";
import { GiveWaiver, SetDependency, WithdrawWaiver } from "./schema";
import { giveWaiver, withdrawWaiver } from "./waivers";

export const findings = router({
  dependencies: inTeam("structure.read").query(({ ctx }) => getDependencies(ctx)),
  setDependency: inTeam("structure.edit")
    .input(SetDependency)
    .mutation(({ ctx, input }) => setDependency(ctx, input)),
  waive: inTeam("structure.edit")
    .input(GiveWaiver)
    .mutation(({ ctx, input }) => giveWaiver(ctx, input)),
  withdrawWaiver: inTeam("structure.edit")
    .input(WithdrawWaiver)
    .mutation(({ ctx, input }) => withdrawWaiver(ctx, input)),
});
