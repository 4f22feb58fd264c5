import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { buildIfStale } from "../../scripts/build.ts";
import { runSeed } from "../../scripts/demo.ts";
import { cloneDatabase, openTestDatabase } from "./database.ts";
import { E2E } from "./e2e-place.ts";
import { startMailbox } from "./mailbox.ts";
import { productEnvironment, startProduct, stopProduct } from "./product.ts";

/** One PostgreSQL and two servers a run: one with the demo and without mail, one that sends mail. */
export default async function setUp(): Promise<() => Promise<void>> {
  rmSync(E2E.folder, { recursive: true, force: true });
  mkdirSync(E2E.mails, { recursive: true });
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const one of closers.reverse()) await one();
  };
  try {
    if (process.env.E2E_BUILD !== "as-it-is") await buildIfStale();
    const [database, closeDatabase] = await openTestDatabase();
    closers.push(closeDatabase);
    const { folder } = E2E;
    const demo = productEnvironment(E2E.port, folder, await cloneDatabase(database, "e2e_demo"));
    await runSeed(demo);
    const mailbox = await startMailbox(E2E.mails);
    closers.push(mailbox.close);
    const mailDatabase = await cloneDatabase(database, "e2e_mail");
    process.env.E2E_MAIL_JOBS_URL = mailDatabase.jobsUrl;
    const mail = productEnvironment(E2E.mailPort, folder, mailDatabase, {
      SMTP_URL: mailbox.url,
      MAIL_FROM: "Januscope <januscope@example.test>",
    });
    const servers = await Promise.all([
      startProduct(demo, path.join(folder, "demo-server.log")),
      startProduct(mail, path.join(folder, "mail-server.log")),
    ]);
    closers.push(() => Promise.all(servers.map(stopProduct)));
    return close;
  } catch (error) {
    await close();
    throw error;
  }
}
