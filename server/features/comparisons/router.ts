import { inOrg, router } from "@/server/api/procedure";
import { getComparison } from "./reads";
import { ViewComparison } from "./schema";

export const comparisons = router({
  view: inOrg("comparison.read")
    .input(ViewComparison)
    .query(({ ctx, input }) => getComparison(ctx, input)),
});
