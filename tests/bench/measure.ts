import { disconnect } from "@/server/infra/db";
import { disconnectJobs } from "@/server/infra/jobs-db";
import { anOrg } from "../support/factories";
import { structureOfDay, wholeHistory } from "./as-of";
import { procedureOverhead } from "./calls";
import { importRate } from "./imports";
import { sessionCheck } from "./pages";
import { tenantSafeRead } from "./reads";
import type { Line } from "./rounds";

/** Each line compares two ways of the same work within this one run; only the ratio travels. */
async function main(): Promise<void> {
  const org = await anOrg("Bench");
  const lines: Line[] = [];
  for (const measure of [
    tenantSafeRead,
    procedureOverhead,
    structureOfDay,
    wholeHistory,
    sessionCheck,
    importRate,
  ]) {
    const line = await measure(org);
    console.log(`${line.name}\n  ${line.ours}\n  ${line.peer}\n  ratio ${line.ratio}\n`);
    lines.push(line);
  }
  await disconnect();
  await disconnectJobs();
}

await main();
