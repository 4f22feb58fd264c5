import { disconnect } from "@/server/infra/db";
import { disconnectJobs } from "@/server/infra/jobs-db";
import { anOrg } from "../support/factories";
import { structureOfDay, wholeHistory } from "./as-of";
import { procedureOverhead } from "./calls";
import { importRate } from "./imports";
import { sessionCheck } from "./pages";
import { tenantSafeRead } from "./reads";
import { ratedRelease } from "./release";
import type { Line } from "./rounds";
import { submitPath } from "./submit";

/**
 * Each line compares two ways of the same work within this one run; only the ratio travels. One measurement
 * alone where its name is given: `npm run bench -- ratedRelease`.
 */
async function main(): Promise<void> {
  const org = await anOrg("Bench");
  const lines: Line[] = [];
  const only = process.argv[2];
  const all = [
    tenantSafeRead,
    procedureOverhead,
    structureOfDay,
    wholeHistory,
    sessionCheck,
    importRate,
    submitPath,
    ratedRelease,
  ];
  for (const measure of all) {
    if (only && measure.name !== only) continue;
    const line = await measure(org);
    console.log(`${line.name}\n  ${line.ours}\n  ${line.peer}\n  ratio ${line.ratio}\n`);
    lines.push(line);
  }
  await disconnect();
  await disconnectJobs();
}

await main();
