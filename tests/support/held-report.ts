import { createHash, randomBytes } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { E2E } from "./e2e-place.ts";
import { ask, call, type Person } from "./joined.ts";
import { linkMailedTo } from "./mailbox.ts";
import { anotherBrowser, expect, PASSWORD, type User, visit } from "./playwright.ts";
import { type Quality, sendForm } from "./rating-forms.ts";

/** Makes an account where mail is sent: by the link that comes, and the password once more. */
export async function signUpByMail(page: Page, name: string): Promise<User> {
  const email = `${name.toLowerCase().replaceAll(" ", "-")}-${Date.now()}@example.test`;
  await visit(page, "/sign-up");
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
  await page.getByRole("button", { name: "Create the account" }).click();
  await expect(page.getByText("Look into your mailbox")).toBeVisible();
  await visit(page, await linkMailedTo(E2E.mails, email));
  await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
  await page.getByRole("button", { name: "Confirm and sign in" }).click();
  await expect(page.getByRole("heading", { name: "Your organisations" })).toBeVisible();
  return { name, email };
}

/** Somebody with an account and a browser of their own, who joins the organisation. */
export async function joinByMail(
  page: Page,
  browser: Browser,
  org: string,
  name: string,
): Promise<Person & User> {
  const { link } = await call<{ link: string }>(page, "invitations.create", {
    ...{ org, name, role: "member" },
  });
  const person = await anotherBrowser(browser);
  const user = await signUpByMail(person.page, name);
  await visit(person.page, new URL(link).pathname);
  await person.page.getByRole("button", { name: "Accept and join" }).click();
  await expect(person.page.getByRole("heading", { name: `Welcome, ${name}` })).toBeVisible();
  return { ...person, ...user };
}

type Members = Readonly<{ members: readonly { id: string; personId: string; name: string }[] }>;
type CyclePage = Readonly<{ rated: { subjects: readonly { id: string }[] } }>;
type Scorecard = Readonly<{ instrument: { qualities: readonly Quality[] } }>;

/** Rates oneself near the top, for the whole organisation to see. */
export async function rateOneself(page: Page, org: string, value: number): Promise<void> {
  const { scorecard } = await call<{ scorecard: string }>(page, "scorecards.start", { org });
  const { instrument } = await ask<Scorecard>(page, "scorecards.form", { org, scorecard });
  const answers = answersOf(instrument.qualities, () => value).map((one) => {
    return { ...one, revision: 0 };
  });
  const { revision } = await call<{ revision: number }>(page, "scorecards.answer", {
    ...{ org, scorecard, seen: 0, answers },
  });
  const shared = { sharedWith: "organisation" };
  await call(page, "scorecards.submit", { org, scorecard, revision, ...shared });
}

/** A coach, and a cycle whose one report is held for a conversation; five people from outside and the owner rate. */
export async function aHeldReport(
  page: Page,
  browser: Browser,
  org: string,
  { subject, coach }: Readonly<{ subject: string; coach: string }>,
): Promise<{ subject: string; cycle: string }> {
  const { members } = await ask<Members>(page, "members.list", { org });
  const of = (name: string) => members.find((one) => one.name === name);
  const personId = of(subject)?.personId;
  await call(page, "members.giveCoachGrant", { org, member: of(coach)?.id, personId });
  const { id: cycleId } = await call<{ id: string }>(page, "cycles.create", {
    ...{ org, name: "Autumn", purpose: "For development, not for pay.", form: "full" },
    ...{ questions: ["What should stay?"], isHeld: true, closesOn: "2099-03-20", releasesOn: null },
    ...{ groupThreshold: 3, teamThreshold: 5, commentThreshold: 5 },
  });
  await call(page, "cycles.addSubjects", { org, cycleId, personIds: [personId] });
  const { rated } = await ask<CyclePage>(page, "cycles.read", { org, cycleId });
  const subjectId = rated.subjects[0]?.id ?? "";
  const owner = of("Ada Example")?.personId;
  const place = { org, cycleId, subjectId };
  await call(page, "raters.propose", {
    ...place,
    raters: [{ personId: owner, group: "manager" }],
  });
  const emails = Array.from({ length: 5 }, (_, at) => `partner-${at}-${Date.now()}@partner.test`);
  for (const [at, email] of emails.entries()) {
    const who = { name: `Partner ${at}`, email, group: "partners" };
    await call(page, "raters.proposeOutsider", { ...place, ...who });
  }
  await call(page, "cycles.open", { org, cycleId });
  const outside = await anotherBrowser(browser);
  for (const [at, email] of emails.entries()) await rateFromOutside(outside.page, email, at);
  await outside.close();
  await sendForm(page, org, 3);
  await call(page, "cycles.close", { org, cycleId });
  await expect(async () => {
    const { managed } = await ask<{ managed: object[] }>(page, "subjectReports.mine", { org });
    expect(managed).toHaveLength(1);
  }).toPass({ timeout: 60_000 });
  return { subject: subjectId, cycle: cycleId };
}

/** By the link of the mail, without filling in the screen; everybody answers a little differently. */
async function rateFromOutside(page: Page, email: string, place: number): Promise<void> {
  const link = await linkMailedTo(E2E.mails, email);
  await visit(page, link);
  const token = new URL(link).pathname.split("/").at(-1);
  const { forms } = await ask<{ forms: { id: string }[] }>(page, "ratings.outside", { token });
  const participation = forms[0]?.id;
  const { form } = await ask<{ form: Scorecard }>(page, "ratings.outsideForm", {
    ...{ token, participation },
  });
  await call(page, "ratings.outsideSubmit", {
    ...{ token, participation, revision: 0, together: "weekly", pace: "usual" },
    secretHash: createHash("sha256").update(randomBytes(32)).digest("base64url"),
    answers: answersOf(form.instrument.qualities, (at) => 2 + ((place + at * (place % 3)) % 3)),
    comments: { "1": `Keeps what was promised, says rater ${place}.` },
  });
}

function answersOf(qualities: readonly Quality[], value: (place: number) => number) {
  return qualities.flatMap(({ key, items }) => [
    { kind: "level", key, value: 3 },
    ...items.map((item, at) => ({ kind: "item", key: item.key, value: value(at) })),
  ]);
}
