import { chmodSync, writeFileSync } from "node:fs";
import path from "node:path";
import { disconnect } from "@/server/infra/db";
import { env } from "@/server/infra/env";
import { anActor, passwordOf } from "./seed/caller";
import { MEMBERS, OWNER } from "./seed/cast";
import { seedCycles } from "./seed/cycles";
import { firstRoleEvents } from "./seed/first-role";
import { seedImports } from "./seed/imports";
import { seedInstruments } from "./seed/instruments";
import { seedPerceptions } from "./seed/perceptions";
import { selfRatingEvents } from "./seed/self-ratings";
import { structureEvents } from "./seed/structure";
import { seedStudies } from "./seed/studies";
import { seedCompany, tenancyEvents } from "./seed/tenancy";

/**
 * Makes the demo organisation through the product's own verbs, and leaves who can sign in in
 * `<data folder>/demo-sign-in.txt`. The story is told backwards from `today`; what is there already
 * stays as it is.
 */
export async function seed(today = new Date()): Promise<void> {
  // Invented people get no mail, whatever the installation can send.
  delete process.env.SMTP_URL;
  delete process.env.MAIL_FROM;
  const owner = await anActor(OWNER, today);
  const company = await seedCompany(owner, today);
  const story = [
    ...tenancyEvents(company),
    ...selfRatingEvents(company),
    ...firstRoleEvents(company),
    ...(await structureEvents(company)),
  ];
  // In the order of time, which is the order of the audit log as well.
  for (const { tell } of story.sort((one, other) => other.daysAgo - one.daysAgo)) await tell();
  await seedPerceptions(company);
  await seedCycles(company);
  await seedImports(company);
  await seedInstruments(company);
  await seedStudies(company);
  for (const actor of [owner, ...company.members.values()]) await actor.leave();
  await disconnect();
  writeSignIns();
}

function writeSignIns(): void {
  const folder = env().DATA_DIR;
  if (!folder) return;
  const shown = [
    { ...OWNER, what: "owner" },
    ...MEMBERS.flatMap(({ signIn, ...one }) => (signIn ? [{ ...one, what: signIn }] : [])),
  ];
  const width = Math.max(...shown.map(({ email }) => email.length));
  const lines = shown.map(
    ({ email, what }) => `${email.padEnd(width)}  ${passwordOf(email)}  ${what}\n`,
  );
  const file = path.join(folder, "demo-sign-in.txt");
  writeFileSync(file, lines.join(""), { mode: 0o600 });
  chmodSync(file, 0o600);
}
