import { inOrg, router } from "@/server/api/procedure";
import { getOverview } from "./reads";

export const overview = router({
  get: inOrg("overview.read").query(({ ctx }) => getOverview(ctx)),
});
