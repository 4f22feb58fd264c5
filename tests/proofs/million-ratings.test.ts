import { afterAll, expect, it } from "vitest";
import { disconnectJobs } from "@/server/infra/jobs-db";
import { anOrg } from "../support/factories";
import { checked, committed, uploaded, wideFile } from "../support/upload";

afterAll(disconnectJobs);

const TEAMS = 500;
const RATERS = 182;
const ITEMS = 11;

it("imports a million ratings and releases them", async () => {
  const home = await anOrg("Million");
  const names = Array.from({ length: TEAMS }, (_, index) => `Team ${index + 1}`);
  const begun = performance.now();
  const importId = await uploaded(home, wideFile(names, RATERS, ITEMS));
  const uploadedAt = performance.now();
  await checked(home, importId);
  const checkedAt = performance.now();
  await committed(home, importId);
  const seconds = [uploadedAt - begun, checkedAt - uploadedAt, performance.now() - checkedAt];
  const [upload, check, commit] = seconds.map((ms) => `${(ms / 1000).toFixed(1)} s`);
  console.log(
    `${TEAMS * RATERS * ITEMS} ratings: upload ${upload}, check ${check}, commit ${commit}`,
  );
  const { state } = await home.call.imports.progress({ org: home.slug, importId });
  expect(state).toBe("committed");
  const view = await home.call.comparisons.view({ org: home.slug, layer: "imported" });
  expect(JSON.stringify(view)).toContain(`Team ${TEAMS}`);
}, 300_000);
