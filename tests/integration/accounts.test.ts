import { describe, expect, it } from "vitest";
import { endSession, signIn } from "@/server/infra/accounts";
import { findPrincipal, sessionCookieName } from "@/server/infra/session";
import {
  aNetwork,
  anAddress,
  asAdmin,
  callFrom,
  from,
  keyOf,
  newestLink,
  PASSWORD,
  signedIn,
} from "../support/accounts";
import { callAsNobody } from "../support/call-as";

const OTHER = "seven grey geese flying";

describe("signing up without mail", () => {
  it("makes an unverified account that can be used at once", async () => {
    const email = await anAccount();
    const { call } = await signedIn(email);
    expect(await call().accounts.own()).toMatchObject({ email, isVerified: false, hasMail: false });
  });

  it("stores the address in one form and the password as argon2id", async () => {
    const email = anAddress();
    const typed = `  ${email.toUpperCase()} `;
    await callFrom(aNetwork()).accounts.signUp({ name: "Ada", email: typed, password: PASSWORD });
    const [row] = await asAdmin<{ password_hash: string }>(
      `SELECT c.password_hash FROM auth.credential c JOIN auth."user" u ON u.id = c.user_id
       WHERE u.email = $1`,
      [email],
    );
    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it("says at the field that an address is taken, and changes nothing", async () => {
    const email = await anAccount();
    const again = callFrom(aNetwork()).accounts.signUp({ name: "Eve", email, password: OTHER });
    expect(await keyOf(again)).toBe("accounts-email-taken");
    expect(await keyOf(signedIn(email, OTHER))).toBe("accounts-refused");
  });

  it.each([
    ["eleven char", "accounts-password-too-short"],
    ["password2024!", "accounts-password-common"],
    ["x".repeat(257), "accounts-password-too-long"],
    ["my januscope 22", "accounts-password-has-product"],
  ])("refuses the password %s", async (password, key) => {
    const input = { name: "Ada", email: anAddress(), password };
    expect(await keyOf(callFrom(aNetwork()).accounts.signUp(input))).toBe(key);
  });
});

describe("a session", () => {
  it("is refused at the next request after signing out", async () => {
    const { secret, call } = await signedIn(await anAccount());
    expect((await call().accounts.own()).sessions).toHaveLength(1);
    await endSession(secret);
    expect(await keyOf(call().accounts.own())).toBe("unauthenticated");
  });

  it("outlives a password change only where it was made", async () => {
    const email = await anAccount();
    const [here, there] = [await signedIn(email), await signedIn(email)];
    await here.call().accounts.changePassword({ current: PASSWORD, password: OTHER });
    expect(await keyOf(there.call().accounts.own())).toBe("unauthenticated");
    expect(await keyOf(here.call().accounts.own())).toBe("accepted");
    expect(await keyOf(signedIn(email))).toBe("accounts-refused");
    expect(await keyOf(signedIn(email, OTHER))).toBe("accepted");
  });

  it("asks for the current password before a change, and counts wrong ones", async () => {
    const { call } = await signedIn(await anAccount());
    const wrong = () => keyOf(call().accounts.changePassword({ current: "x", password: OTHER }));
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect(await wrong()).toBe("accounts-password-wrong");
    expect(await wrong()).toBe("accounts-too-many");
  });

  it("is ended from another device, one at a time or all others", async () => {
    const email = await anAccount();
    const [here, one, two] = [await signedIn(email), await signedIn(email), await signedIn(email)];
    const { sessions } = await one.call().accounts.own();
    expect(sessions.map(({ device }) => device)).toEqual(Array(3).fill("Firefox, Linux"));
    const session = sessions.find(({ isThis }) => isThis)?.id ?? "";
    await here.call().accounts.endSession({ session });
    expect(await keyOf(one.call().accounts.own())).toBe("unauthenticated");
    expect(await here.call().accounts.endOtherSessions()).toEqual({ ended: 1 });
    expect(await keyOf(two.call().accounts.own())).toBe("unauthenticated");
    expect((await here.call().accounts.own()).sessions).toHaveLength(1);
  });

  it("of somebody else does not exist", async () => {
    const [mine, theirs] = [await signedIn(await anAccount()), await signedIn(await anAccount())];
    const [session] = (await theirs.call().accounts.own()).sessions;
    const attempt = mine.call().accounts.endSession({ session: session?.id ?? "" });
    expect(await keyOf(attempt)).toBe("not-found");
    expect(await keyOf(theirs.call().accounts.own())).toBe("accepted");
  });

  it("ends after 14 days without use and at its end in any case", async () => {
    const { call, userId } = await signedIn(await anAccount());
    const set = (column: string, value: string) =>
      asAdmin(`UPDATE auth.session SET ${column} = ${value} WHERE user_id = $1`, [userId]);
    await set("last_seen_at", "now() - interval '14 days'");
    expect(await keyOf(call().accounts.own())).toBe("unauthenticated");
    await set("last_seen_at", "now()");
    expect(await keyOf(call().accounts.own())).toBe("accepted");
    await set("expires_at", "now()");
    expect(await keyOf(call().accounts.own())).toBe("unauthenticated");
  });

  it("is opened by its exact secret only", async () => {
    const { secret, userId } = await signedIn(await anAccount());
    const cookie = (value: string) => findPrincipal(`${sessionCookieName()}=${value}`);
    expect((await cookie(secret))?.userId).toBe(userId);
    const flipped = `${secret.slice(0, -2)}${secret.at(-2) === "A" ? "B" : "A"}${secret.at(-1)}`;
    for (const value of [flipped, secret.slice(1), `${secret}A`, "", "%", "%00", `"${secret}"`])
      expect(await cookie(value)).toBeNull();
    const [row] = await asAdmin<{ found: boolean }>(
      "SELECT bool_or(s::text LIKE '%' || $1 || '%') AS found FROM auth.session s",
      [secret],
    );
    expect(row?.found).toBe(false);
  });
});

describe("signing in", () => {
  it("refuses an unknown address and a wrong password in the same words", async () => {
    const email = await anAccount();
    expect(await keyOf(signedIn(email, "wrong"))).toBe("accounts-refused");
    expect(await keyOf(signedIn(anAddress(), "wrong"))).toBe("accounts-refused");
    expect(await keyOf(signedIn("no address at all", "wrong"))).toBe("accounts-refused");
  });

  it("lets no parallel guess past the limit of an account", async () => {
    const email = await anAccount();
    const guesses = Array.from({ length: 40 }, (_, index) =>
      keyOf(signedIn(email, `guess ${index}`)),
    );
    const keys = await Promise.all(guesses);
    expect(keys.filter((key) => key === "accounts-refused")).toHaveLength(5);
    expect(keys.filter((key) => key === "accounts-too-many")).toHaveLength(35);
    // Not even the right password is looked at while waiting.
    expect(await keyOf(signedIn(email))).toBe("accounts-too-many");
  });

  it("lets no parallel guess past the limit of a network, whatever the account", async () => {
    const network = aNetwork();
    const guess = () =>
      keyOf(signIn({ email: anAddress(), password: "x" }, from(network), new Date()));
    const keys = await Promise.all(Array.from({ length: 80 }, guess));
    expect(keys.filter((key) => key === "accounts-refused")).toHaveLength(60);
  });

  it("gives one try after each wait and never locks for good", async () => {
    const email = await anAccount();
    const pass = () => asAdmin("UPDATE rate_limit SET expire = 0 WHERE key LIKE '%.tries%'");
    for (let attempt = 0; attempt < 6; attempt += 1) await keyOf(signedIn(email, "wrong"));
    await pass();
    expect(await keyOf(signedIn(email, "wrong"))).toBe("accounts-refused");
    expect(await keyOf(signedIn(email, "wrong"))).toBe("accounts-too-many");
    await pass();
    expect(await keyOf(signedIn(email))).toBe("accepted");
    // Proven once, the account has all its tries again.
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect(await keyOf(signedIn(email, "wrong"))).toBe("accounts-refused");
  });

  it("keeps no address readable in the counters", async () => {
    const email = await anAccount();
    await keyOf(signedIn(email, "wrong", "203.0.113.77"));
    const rows = await asAdmin<{ key: string }>("SELECT key FROM rate_limit");
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ key }) => key.includes("@") || key.includes("203.0"))).toEqual([]);
  });
});

describe("links", () => {
  it("verify an address once", async () => {
    const email = await anAccount();
    const token = await newestLink(email, "verify");
    const nobody = callAsNobody();
    expect(await nobody.accounts.verifyLink({ token })).toEqual({ email });
    await nobody.accounts.verify({ token, password: PASSWORD });
    expect((await (await signedIn(email)).call().accounts.own()).isVerified).toBe(true);
    expect(await keyOf(nobody.accounts.verify({ token, password: PASSWORD }))).toBe(
      "accounts-link-dead",
    );
    expect(await keyOf(nobody.accounts.verifyLink({ token }))).toBe("accounts-link-dead");
  });

  it("reset a password once, end every session and verify the address", async () => {
    const email = await anAccount();
    const { call } = await signedIn(email);
    const token = await askedReset(email);
    const reset = () => callAsNobody().accounts.reset({ token, password: OTHER });
    await reset();
    expect(await keyOf(call().accounts.own())).toBe("unauthenticated");
    expect((await (await signedIn(email, OTHER)).call().accounts.own()).isVerified).toBe(true);
    expect(await keyOf(reset())).toBe("accounts-link-dead");
  });

  it("survive a refused password and die of a second link", async () => {
    const email = await anAccount();
    const first = await askedReset(email);
    const weak = callAsNobody().accounts.reset({ token: first, password: "password2024!" });
    expect(await keyOf(weak)).toBe("accounts-password-common");
    const second = await askedReset(email);
    const reset = (token: string) =>
      keyOf(callAsNobody().accounts.reset({ token, password: OTHER }));
    expect(await reset(first)).toBe("accounts-link-dead");
    expect(await reset(second)).toBe("accepted");
  });

  it("open nothing after their hour, nor for another purpose", async () => {
    const email = await anAccount();
    const verify = await newestLink(email, "verify");
    const misused = callAsNobody().accounts.reset({ token: verify, password: OTHER });
    expect(await keyOf(misused)).toBe("accounts-link-dead");
    const token = await askedReset(email);
    await asAdmin("UPDATE auth.token SET expires_at = now() WHERE purpose = 'reset'");
    const late = callAsNobody().accounts.reset({ token, password: OTHER });
    expect(await keyOf(late)).toBe("accounts-link-dead");
  });

  it("work for one of two who use the same at the same time", async () => {
    const email = await anAccount();
    const token = await askedReset(email);
    const resets = [OTHER, `${OTHER} too`].map((password) =>
      keyOf(callAsNobody().accounts.reset({ token, password })),
    );
    expect((await Promise.all(resets)).sort()).toEqual(["accepted", "accounts-link-dead"]);
  });
});

async function anAccount(): Promise<string> {
  const email = anAddress();
  await callFrom(aNetwork()).accounts.signUp({ name: "Ada", email, password: PASSWORD });
  return email;
}

async function askedReset(email: string): Promise<string> {
  await callFrom(aNetwork()).accounts.askReset({ email });
  return newestLink(email, "reset");
}
