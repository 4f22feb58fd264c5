import { inOrg, router } from "@/server/api/procedure";
import { listLetters } from "./reads";
import { ListLetters } from "./schema";

export const outbox = router({
  list: inOrg("organisation.manage")
    .input(ListLetters)
    .query(({ ctx, input }) => listLetters(ctx, input)),
});
