import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync, renameSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { SMTPServer } from "smtp-server";

type Mail = Readonly<{ to: string; at: number; text: string }>;

/** A mail server that puts what it gets into a folder, one file a mail. */
export async function startMailbox(folder: string) {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, session, done) {
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join(",");
        const text = Buffer.concat(pieces).toString("utf8");
        const mail: Mail = { to, at: Date.now(), text };
        const file = path.join(folder, `${randomUUID()}`);
        void writeFile(file, JSON.stringify(mail)).then(() => {
          renameSync(file, `${file}.json`);
          done();
        }, done);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${port}`, close };
}

/** The newest mail to an address as its reader sees it, headers first; waits until there are `count` to it. */
export async function mailTo(folder: string, email: string, count = 1): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const mails = listMails(folder).filter(({ to }) => to === email);
    const newest = mails.sort((one, other) => other.at - one.at)[0];
    if (newest && mails.length >= count) return readable(newest.text);
    await sleep(100);
  }
  throw new Error(`no mail came for ${email}`);
}

/** How many mails have come to an address so far. */
export function countMailsTo(folder: string, email: string): number {
  return listMails(folder).filter(({ to }) => to === email).length;
}

/** The first link of the newest mail to an address; waits until there are `count` mails to it. */
export async function linkMailedTo(folder: string, email: string, count = 1): Promise<string> {
  const link = /^https?:\/\/\S+/m.exec(await mailTo(folder, email, count))?.[0];
  if (!link) throw new Error(`the mail to ${email} has no link`);
  return link;
}

function listMails(folder: string): Mail[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return files.map((name) => JSON.parse(readFileSync(path.join(folder, name), "utf8")));
}

// Quoted-printable breaks long lines and writes '=' as '=3D', and a sign beyond ASCII by its bytes.
function readable(text: string): string {
  const bytes = text
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  return Buffer.from(bytes, "latin1").toString("utf8");
}
