import "server-only";
import { publishRound } from "@/server/features/perceptions/publish";
import { inJob } from "./in-job";
import type { JobHandler } from "./job-handler";

/** Closes a round whose last day is over and makes the results of a closed one. */
export const publishPerception: JobHandler = async ({ orgId, id }) => {
  if (orgId === null) throw new Error("a round belongs to an organisation");
  await inJob(orgId, (ctx) => publishRound(ctx, id));
};
