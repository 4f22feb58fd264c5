import "server-only";
import type { Queue } from "@/server/infra/queues";
import { checkImport } from "./check-import";
import { commitImport } from "./commit-import";
import { closeDueCycles, prepareDueRounds, releaseCycle, remindDue } from "./cycles";
import type { JobHandler } from "./job-handler";
import { sendAccountMail, sendMessage } from "./mail";
import { forgetOld } from "./notifications";
import { publishPerception } from "./publish-perception";
import { keepAfterChange, keepDaily } from "./snapshots";

/** Who does the work of each queue. */
export const HANDLERS: Readonly<Partial<Record<Queue, JobHandler>>> = {
  "cycles.close": closeDueCycles,
  "cycles.release": releaseCycle,
  "cycles.remind": remindDue,
  "cycles.repeat": prepareDueRounds,
  "imports.check": checkImport,
  "imports.commit": commitImport,
  "structure.daily": keepDaily,
  "structure.snapshot": keepAfterChange,
  "mail.account": ({ id }) => sendAccountMail(id),
  "mail.send": async ({ orgId, id }) => {
    if (orgId) await sendMessage(orgId, id);
  },
  "notifications.forget": forgetOld,
  "perceptions.close": publishPerception,
};
