import { inOrg, router } from "@/server/api/procedure";
import { exportLandscape } from "./export";
import { getLandscape } from "./reads";
import { ViewLandscape } from "./schema";

export const landscape = router({
  read: inOrg("structure.read")
    .input(ViewLandscape)
    .query(({ ctx, input }) => getLandscape(ctx, input)),
  // A mutation although it changes nothing: who took data out of the product has to be in the audit.
  export: inOrg("structure.read")
    .input(ViewLandscape)
    .mutation(({ ctx, input }) => exportLandscape(ctx, input)),
});
