import type { Page } from "@playwright/test";
import { E2E } from "../support/e2e-place.ts";
import { ask, call } from "../support/joined.ts";
import { letMailsAge } from "../support/mail-days.ts";
import { countMailsTo, linkMailedTo, mailTo } from "../support/mailbox.ts";
import {
  anotherBrowser,
  createOrganisation,
  expect,
  expectAccessible,
  PASSWORD,
  test,
  visit,
} from "../support/playwright.ts";
import { zoneByDay } from "../support/rating-forms.ts";

test.use({ baseURL: E2E.mailUrl, timezoneId: zoneByDay() });

type Asked = Readonly<{ org: string; cycleId: string; peer: string; subject: string }>;

const ONE_CLICK = { "List-Unsubscribe": "One-Click" };

test("somebody asked to rate is told here and by mail, and ends reminders by one press", async ({
  page,
  browser,
  noise,
}) => {
  test.setTimeout(180_000);
  noise.push(/Failed to load resource.*404/);
  const unique = Date.now().toString(36);
  const outside = `olga-${unique}@partner.example`;
  const [grace, ines] = [await anotherBrowser(browser), await anotherBrowser(browser)];
  await signUpByMail(page, "Ada Example", `ada-${unique}@example.test`);
  const peer = await signUpByMail(grace.page, "Grace Example", `grace-${unique}@example.test`);
  const subject = await signUpByMail(ines.page, "Ines Example", `ines-${unique}@example.test`);
  const org = await createOrganisation(page, "Mailed Holding");
  for (const one of [grace.page, ines.page]) await join(page, one, org);
  const asked = { org, peer, subject, cycleId: await launch(page, org, outside) };

  await test.step("the bell leads to the form", () => followBell(grace.page, asked));
  await test.step("the invitations", () => readInvitations(asked, outside));
  await letMailsAge(3);
  await remind(page, asked);
  const stop = await test.step("the reminder", () => readReminder(outside));
  await test.step("the page that ends reminders", () => endByPage(page, stop));
  await test.step("one press in the mail programme", () => endByOneClick(page, stop));
  await letMailsAge(3);
  await remind(page, asked);
  await mailTo(E2E.mails, peer, 4);
  expect(countMailsTo(E2E.mails, outside)).toBe(2);

  await call(page, "cycles.close", { org, cycleId: asked.cycleId });
  const ready = await mailTo(E2E.mails, subject, 2);
  expect(ready).toMatch(/^Subject: Your report from Mailed Holding can be read\r?$/m);
  expect(ready).not.toMatch(/^List-Unsubscribe/m);
  for (const one of [grace, ines]) await one.close();
});

/** Makes an account and confirms its address by the link in the mail. */
async function signUpByMail(page: Page, name: string, email: string): Promise<string> {
  await visit(page, `${E2E.mailUrl}/sign-up`);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
  await page.getByRole("button", { name: "Create the account" }).click();
  await expect(page.getByText("Look into your mailbox")).toBeVisible();
  await visit(page, await linkMailedTo(E2E.mails, email));
  await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
  await page.getByRole("button", { name: "Confirm and sign in" }).click();
  await expect(page.getByRole("heading", { name: "Your organisations" })).toBeVisible();
  return email;
}

async function join(owner: Page, page: Page, org: string): Promise<void> {
  const input = { org, role: "member" };
  const { link } = await call<{ link: string }>(owner, "invitations.create", input);
  await visit(page, link);
  await page.getByRole("button", { name: "Accept and join" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Welcome/ })).toBeVisible();
}

/** A cycle in which a member and somebody from outside rate another member. */
async function launch(page: Page, org: string, outside: string): Promise<string> {
  const { people } = await ask<{ people: { id: string; name: string }[] }>(page, "people.list", {
    org,
  });
  const idOf = (name: string) => people.find((one) => one.name === name)?.id ?? "";
  const terms = { name: "Autumn", purpose: "For development.", form: "pulse", questions: [] };
  const thresholds = { groupThreshold: 3, teamThreshold: 5, commentThreshold: 5 };
  const days = { closesOn: "2099-03-20", releasesOn: null, isHeld: false };
  const made = await call<{ id: string }>(page, "cycles.create", {
    ...{ org, ...terms, ...thresholds },
    ...days,
  });
  const place = { org, cycleId: made.id };
  await call(page, "cycles.addSubjects", { ...place, personIds: [idOf("Ines Example")] });
  const { rated } = await ask<{ rated: { subjects: { id: string }[] } }>(
    page,
    "cycles.read",
    place,
  );
  const subjectId = rated.subjects[0]?.id ?? "";
  const peers = [{ personId: idOf("Grace Example"), group: "peers" }];
  await call(page, "raters.propose", { ...place, subjectId, raters: peers });
  const partner = { group: "partners", name: "Olga Partner", email: outside };
  await call(page, "raters.proposeOutsider", { ...place, subjectId, ...partner });
  await call(page, "cycles.open", place);
  return made.id;
}

async function followBell(page: Page, { org }: Asked): Promise<void> {
  await visit(page, `${E2E.mailUrl}/${org}`);
  await page.getByRole("link", { name: "Notifications, 1 unread" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Notifications" })).toBeVisible();
  await expectAccessible(page, expect.soft);
  const told = page.getByRole("list", { name: "Notifications" }).getByRole("listitem");
  await expect(told).toHaveCount(1);
  await expect(told).toContainText("Unread");
  await page.getByRole("button", { name: "Mark all as read" }).click();
  await expect(page.getByRole("status").getByText("1 notification is marked")).toBeVisible();
  await expect(page.getByRole("link", { name: "Notifications, none unread" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("link", { name: "Notifications, 1 unread" })).toBeVisible();
  await page.getByRole("link", { name: "You are asked to rate others in “Autumn”" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Rate others" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Notifications, none unread" })).toBeVisible();
  await page.getByRole("link", { name: "Read and begin" }).click();
  await expect(page.getByRole("heading", { name: "Before the first question" })).toBeVisible();
}

async function readInvitations({ org, peer, subject }: Asked, outside: string): Promise<void> {
  const [toPeer, toOutsider] = [await mailTo(E2E.mails, peer, 2), await mailTo(E2E.mails, outside)];
  expect(toPeer).toContain(`${E2E.mailUrl}/${org}/ratings`);
  expect(toOutsider).toMatch(new RegExp(`${E2E.mailUrl}/rate/[\\w-]{43}`));
  for (const mail of [toPeer, toOutsider]) {
    expect(mail).toMatch(/^Subject: Mailed Holding asks for your view/m);
    expect(mail).toContain("“Mailed Holding” asks you to fill in one form for “Autumn”");
    expect(mail).toMatch(/^List-Unsubscribe: <http\S+\/one-click>\r?$/m);
    expect(mail).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
    expect(mail).toContain("Each new cycle still invites you, once.");
    for (const secret of ["Ines", subject]) expect(mail).not.toContain(secret);
  }
}

function remind(page: Page, { org, cycleId }: Asked): Promise<unknown> {
  return call(page, "ratings.remind", { org, cycle: cycleId });
}

/** Where the reminder's own "Unsubscribe" leads. */
async function readReminder(outside: string): Promise<string> {
  const mail = await mailTo(E2E.mails, outside, 2);
  expect(mail).toMatch(/^Subject: A reminder: Mailed Holding asks for your view\r?$/m);
  expect(mail).not.toContain("Ines");
  const stop = /^List-Unsubscribe: <(http\S+)>/m.exec(mail)?.[1] ?? "";
  expect(mail).toContain(`${stop.replace(/\/one-click$/, "")}\r\n`);
  return stop;
}

async function endByPage(page: Page, stop: string): Promise<void> {
  await visit(page, stop);
  await expect(page.getByRole("heading", { name: "No more reminders by mail?" })).toBeVisible();
  await expect(page.getByText("“Mailed Holding” reminds you by mail")).toBeVisible();
  await expectAccessible(page, expect.soft);
  await page.getByRole("button", { name: "End reminders" }).click();
  await expect(page.getByRole("heading", { name: "Reminders by mail are ended" })).toBeVisible();
  await expectAccessible(page, expect.soft);
  await page.getByRole("button", { name: "Remind me again" }).click();
  await expect(page.getByRole("heading", { name: "No more reminders by mail?" })).toBeVisible();
}

async function endByOneClick(page: Page, stop: string): Promise<void> {
  const forged = stop.replace(/[\w-]{43}/, "t".repeat(43));
  expect((await page.request.post(forged, { form: ONE_CLICK })).status()).toBe(404);
  expect((await page.request.post(stop, { form: { other: "1" } })).status()).toBe(400);
  await visit(page, stop);
  await expect(page.getByRole("button", { name: "End reminders" })).toBeVisible();
  const elsewhere = { origin: "https://mail.example", "sec-fetch-site": "cross-site" };
  const answer = await page.request.post(stop, { form: ONE_CLICK, headers: elsewhere });
  expect(answer.status()).toBe(200);
  await visit(page, stop);
  await expect(page.getByRole("button", { name: "Remind me again" })).toBeVisible();
  await visit(page, forged);
  await expect(page.getByRole("heading", { name: "This link does not work" })).toBeVisible();
}
