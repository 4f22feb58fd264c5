import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { hashSecret, linkSecret, newId } from "@/server/infra/id";
import { sendAccountMail, sendMessage } from "@/server/jobs/mail";
import {
  aNetwork,
  anAddress,
  asAdmin,
  callFrom,
  keyOf,
  newestLink,
  PASSWORD,
  signedIn,
} from "../support/accounts";
import { callAsNobody } from "../support/call-as";
import { anOrg, inOrgAs } from "../support/factories";

const OTHER = "seven grey geese flying";
const letters: { to: string; source: string }[] = [];
let isDown = false;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo: (_address, _session, done) => done(isDown ? new Error("try later") : null),
  onData: (stream, session, done) => {
    const parts: Buffer[] = [];
    stream.on("data", (part: Buffer) => parts.push(part));
    stream.on("end", () => {
      const to = session.envelope.rcptTo.map(({ address }) => address).join();
      letters.push({ to, source: readable(Buffer.concat(parts).toString()) });
      done();
    });
  },
});

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.server.address();
  const port = typeof address === "object" ? address?.port : 0;
  Object.assign(process.env, {
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: "Januscope <januscope@example.test>",
  });
});

afterAll(async () => {
  const { disconnectJobs } = await import("@/server/infra/jobs-db");
  await disconnectJobs();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

beforeEach(async () => {
  isDown = false;
  letters.length = 0;
  await asAdmin("DELETE FROM pgboss.job");
});

describe("with mail", () => {
  it("opens no session before the address is confirmed by the mailed link", async () => {
    const email = anAddress();
    await signUp(email);
    expect(await keyOf(signedIn(email))).toBe("accounts-unverified");
    await sendQueued();
    // Signing in asked for a link anew; the first is dead and was not sent.
    expect(letters.map(({ to }) => to)).toEqual([email]);
    const token = /\/verify\/([\w-]+)/.exec(letters[0]?.source ?? "")?.[1] ?? "";
    await callAsNobody().accounts.verify({ token, password: PASSWORD });
    expect(await keyOf(signedIn(email))).toBe("accepted");
  });

  it("answers a sign-up the same whether or not there is an account", async () => {
    const [known, verified, fresh] = [anAddress(), await aVerified(), anAddress()];
    await signUp(known);
    const answers = [];
    for (const email of [known, verified, fresh]) answers.push(await signUp(email, OTHER));
    expect(answers).toEqual([{ next: "mail" }, { next: "mail" }, { next: "mail" }]);
    // Whoever has the mailbox learns the rest; the stranger's password is worth nothing.
    await sendQueued();
    expect(letters.find(({ to }) => to === verified)?.source).toContain("already have an account");
    expect(await keyOf(signedIn(verified, OTHER))).toBe("accounts-refused");
    expect(await keyOf(signedIn(verified))).toBe("accepted");
  });

  it("answers a request for a new password the same, and writes to no stranger", async () => {
    const [known, unknown] = [await aVerified(), anAddress()];
    const ask = (email: string) => callFrom(aNetwork()).accounts.askReset({ email });
    expect(await ask(known)).toBe(await ask(unknown));
    await sendQueued();
    expect(letters.map(({ to }) => to)).toEqual([known]);
    const limits = [known, unknown].map(async (email) => {
      const keys = [];
      for (let request = 0; request < 6; request += 1) keys.push(await keyOf(ask(email)));
      return keys;
    });
    const [one, two] = await Promise.all(limits);
    expect(one).toContain("accounts-too-many");
    // The first had mail for its sign-up and its request already.
    expect(two?.filter((key) => key === "accepted")).toHaveLength(4);
  });

  it("takes as long for an unknown address as for a known one", async () => {
    const [known, unknown] = [await aVerified(), anAddress()];
    const [long, short] = [[], []] as [number[], number[]];
    for (let round = 0; round < 4; round += 1) {
      long.push(await took(() => keyOf(signedIn(known, "wrong"))));
      short.push(await took(() => keyOf(signedIn(unknown, "wrong"))));
    }
    const ratio = Math.min(...long) / Math.min(...short);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
    const asked = await took(() => callFrom(aNetwork()).accounts.askReset({ email: unknown }));
    expect(asked).toBeGreaterThanOrEqual(245);
  });

  it("lets an address that was never confirmed choose its password anew", async () => {
    const email = anAddress();
    await signUp(email);
    const first = await newestLink(email, "verify");
    await signUp(email, OTHER);
    expect(await keyOf(callAsNobody().accounts.verify({ token: first, password: PASSWORD }))).toBe(
      "accounts-link-dead",
    );
    const second = await newestLink(email, "verify");
    await callAsNobody().accounts.verify({ token: second, password: OTHER });
    expect(await keyOf(signedIn(email))).toBe("accounts-refused");
    expect(await keyOf(signedIn(email, OTHER))).toBe("accepted");
  });

  it("tells the owner of a changed password", async () => {
    const email = await aVerified();
    const { call } = await signedIn(email);
    await call().accounts.changePassword({ current: PASSWORD, password: OTHER });
    await sendQueued();
    expect(letters.at(-1)?.source).toContain("was changed");
  });

  it("notes what could not be sent and sends it when the server is back", async () => {
    const email = anAddress();
    await signUp(email);
    isDown = true;
    await expect(sendQueued()).rejects.toThrow();
    const state = () =>
      asAdmin<{ attempts: number; failed: boolean; sent: boolean }>(
        `SELECT t.attempts, t.failed_at IS NOT NULL AS failed, t.sent_at IS NOT NULL AS sent
         FROM auth.token t JOIN auth."user" u ON u.id = t.user_id WHERE u.email = $1`,
        [email],
      );
    expect(await state()).toEqual([{ attempts: 1, failed: true, sent: false }]);
    isDown = false;
    await sendQueued();
    expect(await state()).toEqual([{ attempts: 2, failed: true, sent: true }]);
  });

  it("keeps links, names and addresses out of the queue", async () => {
    const email = anAddress();
    await signUp(email);
    const jobs = await asAdmin<{ data: object }>("SELECT data FROM pgboss.job");
    expect(jobs.map(({ data }) => Object.keys(data).sort())).toEqual([["id", "orgId"]]);
    const stored = JSON.stringify(await asAdmin("SELECT * FROM auth.token"));
    expect(stored).not.toContain(await newestLink(email, "verify"));
  });

  it("sends an organisation's invitation once and says so in its row", async () => {
    const org = await anOrg("Fish & <Chips>");
    const messageId = await anInvitation(org);
    await sendMessage(org.id, messageId);
    await sendMessage(org.id, messageId);
    expect(letters).toHaveLength(1);
    expect(letters[0]?.source).toMatch(/http:\/\/localhost:3000\/invitations\/[\w-]{43}/);
    expect(letters[0]?.source).toContain("Fish &#38; &#60;Chips&#62;");
    const [row] = await asAdmin<{ sent: boolean; attempts: number }>(
      "SELECT sent_at IS NOT NULL AS sent, attempts FROM message WHERE id = $1",
      [messageId],
    );
    expect(row).toEqual({ sent: true, attempts: 1 });
  });
});

async function anInvitation(org: Awaited<ReturnType<typeof anOrg>>): Promise<string> {
  const [invitationId, id] = [newId(), newId()];
  const expiresAt = new Date(Date.now() + 86_400_000);
  await inOrgAs(org, org.owner, async (tx) => {
    const [owner] = await tx.member.findMany();
    await tx.invitation.create({
      data: {
        orgId: org.id,
        id: invitationId,
        email: "invited@example.test",
        role: "member",
        tokenHash: hashSecret(linkSecret("invitation", invitationId)),
        expiresAt,
        createdById: owner?.id ?? "",
      },
    });
    const recipient = "invited@example.test";
    const row = { orgId: org.id, id, template: "invitation", targetId: invitationId, recipient };
    await tx.message.create({ data: row });
  });
  return id;
}

function signUp(email: string, password = PASSWORD) {
  return callFrom(aNetwork()).accounts.signUp({ name: "Ada", email, password });
}

async function aVerified(): Promise<string> {
  const email = anAddress();
  await signUp(email);
  const token = await newestLink(email, "verify");
  await callAsNobody().accounts.verify({ token, password: PASSWORD });
  await asAdmin("DELETE FROM pgboss.job");
  return email;
}

/** What the worker does with the queue, in its order. */
async function sendQueued(): Promise<void> {
  const jobs = await asAdmin<{ data: { id: string } }>(
    "SELECT data FROM pgboss.job WHERE name = 'mail.account' ORDER BY created_on",
  );
  for (const { data } of jobs) await sendAccountMail(data.id);
}

async function took(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** The source of a letter with its soft line breaks undone. */
function readable(source: string): string {
  return source
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
}
