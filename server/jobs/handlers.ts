import "server-only";
import type { Queue } from "@/server/infra/queues";
import { checkImport } from "./check-import";
import { commitImport } from "./commit-import";
import { sendAccountMail, sendMessage } from "./mail";

/** A job's payload is an organisation and an id, nothing else; `isLast` where no retry follows. */
export type JobTarget = Readonly<{ orgId: string | null; id: string }>;
export type JobHandler = (target: JobTarget, attempt: { isLast: boolean }) => Promise<void>;

/** Who does the work of each queue. */
export const HANDLERS: Readonly<Partial<Record<Queue, JobHandler>>> = {
  "imports.check": checkImport,
  "imports.commit": commitImport,
  "mail.account": ({ id }) => sendAccountMail(id),
  "mail.send": async ({ orgId, id }) => {
    if (orgId) await sendMessage(orgId, id);
  },
};
