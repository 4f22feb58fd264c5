import { KEPT_DAYS } from "@/server/domain/notification";
import type { JobContext } from "@/server/infra/context";

/** Deletes what has been kept long enough, read or not. */
export async function forgetNotifications({ db, org, now }: JobContext): Promise<void> {
  const until = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  await db.notification.deleteMany({ where: { orgId: org.id, createdAt: { lt: until } } });
}
