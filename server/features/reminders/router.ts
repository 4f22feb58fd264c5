import { inOrg, router, withToken } from "@/server/api/procedure";
import { getOutside } from "./reads";
import { SetReminders } from "./schema";
import { setMine, setOutside } from "./writes";

const OWN_MAIL = { unaudited: "one's own mail; nobody else is to read who wishes for none" };

export const reminders = router({
  set: inOrg("rating.give", OWN_MAIL)
    .input(SetReminders)
    .mutation(({ ctx, input }) => setMine(ctx, input)),
  outside: withToken("reminders").query(({ ctx }) => getOutside(ctx)),
  outsideSet: withToken("reminders", OWN_MAIL)
    .input(SetReminders)
    .mutation(({ ctx, input }) => setOutside(ctx, input)),
});
