import { z } from "zod";
import { PageNumber } from "@/server/domain/field";

export const ListNotifications = z.object({ page: PageNumber });
/** One of them, or all that are unread. */
export const ReadNotifications = z.object({ id: z.uuid().nullable() });
/** One of them, or all that were marked as read at that moment: what undoes a reading of all. */
export const UnreadNotifications = z.union([
  z.object({ id: z.uuid() }),
  z.object({ readAt: z.iso.datetime() }),
]);
