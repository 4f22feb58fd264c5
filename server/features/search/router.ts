import { z } from "zod";
import { inOrg, router } from "@/server/api/procedure";
import { SearchText } from "@/server/domain/field";
import { findByName } from "./reads";

export const search = router({
  find: inOrg("overview.read")
    .input(z.object({ q: SearchText }))
    .query(({ ctx, input }) => findByName(ctx, input)),
});
