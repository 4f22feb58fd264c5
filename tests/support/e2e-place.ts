import path from "node:path";
import { freePort } from "./free-port.ts";

/** Where one run of the end-to-end tests finds its servers and files; workers inherit the choice. */
export const E2E = {
  port: await portNamed("E2E_PORT"),
  get url() {
    return `http://localhost:${this.port}`;
  },
  /** The same product, sending mail into a folder. */
  mailPort: await portNamed("E2E_MAIL_PORT"),
  get mailUrl() {
    return `http://localhost:${this.mailPort}`;
  },
  folder: path.resolve("test-results", "e2e-data"),
  get mails() {
    return path.join(this.folder, "mails");
  },
  /** The database behind it, as background work reaches it. */
  get mailJobsUrl() {
    return process.env.E2E_MAIL_JOBS_URL ?? "";
  },
  get signIns() {
    return path.join(this.folder, "demo-sign-in.txt");
  },
};

async function portNamed(name: string): Promise<number> {
  process.env[name] ??= String(await freePort());
  return Number(process.env[name]);
}
