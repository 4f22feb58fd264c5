import { inOrg, router } from "@/server/api/procedure";
import { listNotifications } from "./reads";
import { ListNotifications, ReadNotifications, UnreadNotifications } from "./schema";
import { readNotifications, unreadNotifications } from "./writes";

const OWN_MARK = { unaudited: "a mark on one's own list; nobody else sees it" };

export const notifications = router({
  list: inOrg("organisation.read")
    .input(ListNotifications)
    .query(({ ctx, input }) => listNotifications(ctx, input)),
  read: inOrg("organisation.read", OWN_MARK)
    .input(ReadNotifications)
    .mutation(({ ctx, input }) => readNotifications(ctx, input)),
  unread: inOrg("organisation.read", OWN_MARK)
    .input(UnreadNotifications)
    .mutation(({ ctx, input }) => unreadNotifications(ctx, input)),
});
