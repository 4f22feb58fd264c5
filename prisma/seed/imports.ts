import { setTimeout as sleep } from "node:timers/promises";
import { receiveUpload } from "@/server/api/upload";
import { env } from "@/server/infra/env";
import { startJobs, stopJobs } from "@/server/jobs/start";
import type { Actor } from "./caller";
import { LONG_TEAM } from "./cast";
import { ratingsFile, ratingsFileWithMistakes, type TeamRaters } from "./ratings-file";
import type { Company } from "./tenancy";

const FULL: readonly TeamRaters[] = [
  { team: "Platform Engineering", raters: 14, mean: 3.7, spread: 0.7 },
  { team: "Site Reliability", raters: 9, mean: 3.9, spread: 0.6 },
  { team: "Data and Analytics", raters: 11, mean: 3.2, spread: 1.1, hasGaps: true },
  { team: "Customer Products", raters: 12, mean: 3.5, spread: 0.8 },
  { team: "Mobile Apps", raters: 10, mean: 2.8, spread: 0.9 },
  { team: "Checkout and Payments", raters: 16, mean: 3.1, spread: 1.4 },
  { team: "Workplace Services", raters: 8, mean: 3.6, spread: 0.7 },
  { team: "Security Office", raters: 7, mean: 4.1, spread: 0.6 },
  { team: "Finance Systems", raters: 6, mean: 3.0, spread: 0.8 },
  { team: LONG_TEAM, raters: 7, mean: 2.4, spread: 0.9 },
  { team: "Fjordline Logistics", raters: 22, mean: 3.4, spread: 0.8 },
  { team: "Harbour Robotics", raters: 12, mean: 5, spread: 0 },
  { team: "Meridian Health", raters: 18, mean: 2.6, spread: 1.2 },
  { team: "فريق المنصة 🚀", raters: 9, mean: 3.8, spread: 0.7 },
  { team: "Board Office", raters: 3, mean: 3.3, spread: 0.8 },
  { team: "Labs (too few to publish)", raters: 4, mean: 4.2, spread: 0.5 },
];

const lower = (by: number) =>
  FULL.slice(0, 11).map((one) => ({ ...one, mean: one.mean - by, raters: one.raters + 1 }));

/** `until`: what becomes of the file in the end. */
type Plan = Readonly<{
  file: string;
  cycle: string;
  csv: string;
  until: "released" | "undone" | "checked";
}>;

const PLANS: readonly Plan[] = [
  {
    file: "leadership-survey-last-year.csv",
    cycle: "Leadership survey, last year (made-up)",
    csv: ratingsFile(lower(0.3), 11),
    until: "released",
  },
  {
    file: "leadership-survey-wrong-file.csv",
    cycle: "Leadership survey, wrong file (made-up)",
    csv: ratingsFile(FULL.slice(0, 4), 12),
    until: "undone",
  },
  {
    file: "leadership-survey-this-year.csv",
    cycle: "Leadership survey, this year (made-up)",
    csv: ratingsFile(FULL, 13),
    until: "released",
  },
  {
    file: "leadership-survey-with-mistakes.csv",
    cycle: "Leadership survey with mistakes (made-up)",
    csv: ratingsFileWithMistakes(FULL.slice(0, 3), 14),
    until: "checked",
  },
];

/** Imported cycles in every state, made by the same jobs that serve everybody. */
export async function seedImports(company: Company): Promise<void> {
  const admin = [...company.members.values()].find(({ email }) => email.startsWith("bram"));
  if (!admin) throw new Error("there is no admin");
  await startJobs();
  try {
    for (const plan of PLANS) await importFile(admin, company.org, plan);
  } finally {
    await stopJobs();
  }
}

async function importFile(admin: Actor, org: string, plan: Plan): Promise<void> {
  const list = await admin.on(0).imports.list({ org });
  const known = list.find((one) => one.fileName === plan.file && one.state !== "cancelled");
  const importId = known?.id ?? (await upload(admin, org, plan));
  if (known?.state === "undone") return;
  if ((known?.state ?? "uploaded") === "uploaded") await check(admin, org, importId, plan);
  const checked = await settled(admin, org, importId);
  if (plan.until === "checked") return;
  if (checked.state === "checked") {
    await admin.on(0).imports.commit({ org, importId, version: checked.version });
  }
  const { state } = await settled(admin, org, importId);
  if (state !== "committed") throw new Error(`the import of ${plan.file} is ${state}`);
  if (plan.until === "undone") await admin.on(0).imports.undo({ org, importId });
}

async function upload(admin: Actor, org: string, { file, csv }: Plan): Promise<string> {
  const bytes = new TextEncoder().encode(csv);
  const headers = new Headers(admin.headers);
  headers.set("origin", new URL(env().BASE_URL).origin);
  headers.set("sec-fetch-site", "same-origin");
  headers.set("content-type", "text/csv");
  headers.set("x-content-length", String(bytes.byteLength));
  const address = new URL(`/api/upload?org=${org}&name=${file}`, env().BASE_URL);
  const request = new Request(address, { method: "POST", headers, body: bytes });
  const response = await receiveUpload(request, async (stem) => ({
    instrument: stem,
    quality: "Ratings",
    cycle: stem,
  }));
  const answer: { importId?: string } = await response.json();
  if (!answer.importId) throw new Error(`the upload of ${file} was refused: ${response.status}`);
  return answer.importId;
}

async function check(admin: Actor, org: string, importId: string, { cycle }: Plan): Promise<void> {
  const { mapping, version } = await admin.on(0).imports.read({ org, importId });
  const named = { ...mapping, cycle: { kind: "named" as const, name: cycle } };
  await admin.on(0).imports.check({ org, importId, version, mapping: named });
}

async function settled(admin: Actor, org: string, importId: string) {
  for (let tries = 0; tries < 600; tries += 1) {
    const found = await admin.on(0).imports.read({ org, importId });
    if (found.state !== "checking" && found.state !== "running") return found;
    await sleep(100);
  }
  throw new Error("the background work did not end");
}
