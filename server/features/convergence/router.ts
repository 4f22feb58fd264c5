import { inTeam, router } from "@/server/api/procedure";
import { getConvergence } from "./reads";
import { ReadConvergence } from "./schema";

export const convergence = router({
  page: inTeam("structure.read")
    .input(ReadConvergence)
    .query(({ ctx, input }) => getConvergence(ctx, input)),
});
