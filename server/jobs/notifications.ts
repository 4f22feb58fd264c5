import "server-only";
import { forgetNotifications } from "@/server/features/notifications/forget";
import { inJob } from "./in-job";
import type { JobHandler } from "./job-handler";
import { queueEach } from "./queue-each";

/** The daily look at notifications: old ones are deleted. Safe to repeat. */
export const forgetOld: JobHandler = async ({ orgId }) => {
  if (orgId === null) return queueEach("notifications.forget");
  await inJob(orgId, forgetNotifications);
};
