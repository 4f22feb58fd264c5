import { inOrg, router } from "@/server/api/procedure";
import { listAudit } from "./reads";
import { ListAudit, VerifyPart } from "./schema";
import { verifyPart } from "./verify";

export const audit = router({
  list: inOrg("audit.read")
    .input(ListAudit)
    .query(({ ctx, input }) => listAudit(ctx, input)),
  verify: inOrg("audit.read", { unaudited: "a part of a check; the end of it is audited" })
    .input(VerifyPart)
    .mutation(({ ctx, input }) => verifyPart(ctx, input)),
});
