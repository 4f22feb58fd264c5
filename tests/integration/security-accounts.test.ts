import { beforeAll, describe, expect, it } from "vitest";
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

/** Somebody signs up with the address of somebody else, and waits for them to confirm it. */
const STRANGERS = "wide meadow under snow";

// Nothing is sent: what matters is that the product believes it has mail.
beforeAll(() => {
  const MAIL_FROM = "Januscope <januscope@example.test>";
  Object.assign(process.env, { SMTP_URL: "smtp://127.0.0.1:9", MAIL_FROM });
});

const signUp = (email: string, password: string) =>
  callFrom(aNetwork()).accounts.signUp({ name: "Ada", email, password });
const verify = async (email: string, password: string) =>
  keyOf(callAsNobody().accounts.verify({ token: await newestLink(email, "verify"), password }));

describe("an account that a stranger began or took over before its address was confirmed", () => {
  it.each([
    ["before the owner", STRANGERS, PASSWORD],
    ["after the owner, just before the link is pressed", PASSWORD, STRANGERS],
  ])("opens to its owner only: the stranger came %s", async (_, first, second) => {
    const email = anAddress();
    await signUp(email, first);
    await signUp(email, second);
    const isOwners = second === PASSWORD;
    expect(await verify(email, PASSWORD)).toBe(
      isOwners ? "accepted" : "accounts-password-not-chosen",
    );
    expect(await keyOf(signedIn(email, STRANGERS))).not.toBe("accepted");
    // Either way the owner gets in by a link to their own mailbox, and the stranger never does.
    await callFrom(aNetwork()).accounts.askReset({ email });
    const token = await newestLink(email, "reset");
    await callAsNobody().accounts.reset({ token, password: "owner of this mailbox" });
    expect(await keyOf(signedIn(email, "owner of this mailbox"))).toBe("accepted");
    expect(await keyOf(signedIn(email, STRANGERS))).toBe("accounts-refused");
  });

  it("cannot be used to fill the mailbox of somebody else", async () => {
    const email = anAddress();
    await signUp(email, STRANGERS);
    for (let turn = 0; turn < 8; turn += 1)
      expect(await keyOf(signedIn(email, STRANGERS))).toBe("accounts-unverified");
    const [row] = await asAdmin<{ mails: number }>(
      `SELECT count(*)::int AS mails FROM auth.token t JOIN auth."user" u ON u.id = t.user_id
       WHERE u.email = $1`,
      [email],
    );
    expect(row?.mails).toBe(5);
  });

  it("keeps its link when the password is wrong, for a few tries", async () => {
    const email = anAddress();
    await signUp(email, PASSWORD);
    expect(await verify(email, "not the password")).toBe("accounts-password-not-chosen");
    expect(await verify(email, "")).toBe("accounts-password-empty");
    expect(await verify(email, PASSWORD)).toBe("accepted");
    const other = anAddress();
    await signUp(other, PASSWORD);
    const tries = [1, 2, 3, 4, 5, 6].map(() => verify(other, "not the password"));
    expect(await Promise.all(tries)).toContain("accounts-too-many");
  });

  it("is not confirmed by a proof of a password that was replaced in between", async () => {
    const email = anAddress();
    await signUp(email, PASSWORD);
    const [old] = await asAdmin<{ hash: string }>(
      `SELECT c.password_hash AS hash FROM auth.credential c JOIN auth."user" u ON u.id = c.user_id
       WHERE u.email = $1`,
      [email],
    );
    await signUp(email, STRANGERS);
    const [row] = await asAdmin<{ who: string | null }>(
      `SELECT auth.verify_address(t.hash, $2) AS who FROM auth.token t
       JOIN auth."user" u ON u.id = t.user_id
       WHERE u.email = $1 AND t.purpose = 'verify' AND t.consumed_at IS NULL`,
      [email, old?.hash],
    );
    expect(row).toEqual({ who: null });
  });
});
