import type { Browser, Page } from "@playwright/test";
import { call, foundTeam, join, type Person, type Place } from "../support/joined.ts";
import { launchCycle } from "../support/launched-cycle.ts";
import { anotherBrowser, expect, expectAccessible, test, visit } from "../support/playwright.ts";
import { linkLogged, zoneByDay } from "../support/rating-forms.ts";

// Refusals are what these are about; the browser calls them failed requests.
const REFUSED = [/status of 4(?:00|04|09)/];
test.use({ noise: REFUSED, timezoneId: zoneByDay() });

type Team = Place & Readonly<{ peers: readonly Person[]; close: () => Promise<void> }>;

test("a form in two tabs: both are kept, one is sent, and the other says so", async ({
  page,
  browser,
  signedUp: _,
}) => {
  test.setTimeout(180_000);
  const team = await aTeam(page, browser, ["Grace", "Ida", "Sam"]);
  await launchCycle(page, team.org, { subjects: ["Sam"], peers: ["Grace", "Ida"] });
  const one = pageOf(team, 0);
  const two = await one.context().newPage();
  for (const tab of [one, two]) await begin(tab, team.org);
  await answer(one, 1);
  await answer(two, 4);
  // Whoever comes second is asked which of both answers is meant, and loses neither.
  await expect(two.getByText(/changed in another window/).first()).toBeVisible();
  await expectAccessible(two);
  await two.getByRole("button", { name: /^Keep/ }).first().click();
  await toReview(one);
  // What the other tab chose has to be seen before it is sent.
  await one.getByRole("button", { name: "Send the form" }).click();
  await expect(one.getByText(/Answers came in from another window/)).toBeVisible();
  await expectAccessible(one);
  await send(one);
  await toReview(two);
  await two.getByRole("button", { name: "Send the form" }).click();
  await expect(
    two.getByText(/Received before|can no longer be changed here|not open any more/).first(),
  ).toBeVisible();
  await expectAccessible(two);
  await team.close();
});

test("an outside rater's link: forged, used again, another's, and of a cycle that was cancelled", async ({
  page,
  browser,
  signedUp: _,
}) => {
  test.setTimeout(180_000);
  const team = await aTeam(page, browser, ["Grace", "Sam"]);
  const outside = `olga-${Date.now()}@partner.example`;
  const cycleId = await launchCycle(page, team.org, {
    subjects: ["Sam"],
    peers: ["Grace"],
    outside,
  });
  const link = await linkLogged(outside);

  const stranger = await anotherBrowser(browser);
  await visit(stranger.page, `${link.slice(0, -4)}AAAA`);
  await says(stranger.page, "This link opens nothing");
  await visit(stranger.page, link);
  await stranger.page.getByRole("link", { name: "Read and begin" }).click();
  await stranger.page.getByRole("button", { name: "Begin" }).click();
  await answerStep(stranger.page, 3);
  await toReview(stranger.page);
  await send(stranger.page);
  // Used again it opens no second form, only the way to take the first one back.
  await visit(stranger.page, link);
  await expect(stranger.page.getByText("Received", { exact: true })).toBeVisible();
  await expect(stranger.page.getByRole("link", { name: "Read and begin" })).toHaveCount(0);

  await visit(pageOf(team, 0), link);
  await says(pageOf(team, 0), "This link was given to somebody else");
  await call(page, "cycles.cancel", { org: team.org, cycleId });
  await visit(stranger.page, link);
  await says(stranger.page, "This cycle was cancelled");
  await stranger.close();
  await team.close();
});

test("a form that is sent as its cycle closes, and a comment that is far too long", async ({
  page,
  browser,
  signedUp: _,
}) => {
  test.setTimeout(180_000);
  const team = await aTeam(page, browser, ["Grace", "Ida", "Sam"]);
  const cycleId = await launchCycle(page, team.org, { subjects: ["Sam"], peers: ["Grace", "Ida"] });
  const grace = pageOf(team, 0);
  await begin(grace, team.org);
  for (let step = 0; step < 7; step += 1) await answerStep(grace, 3);
  const field = grace.getByRole("textbox");
  const long = "All of it matters. ".repeat(1_053);
  await field.fill(long);
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(grace.getByText(/16,007 characters over the 4,000/)).toBeVisible();
  await expectAccessible(grace);
  await grace.getByRole("button", { name: "Next: Review" }).click();
  await expect(grace.getByRole("button", { name: "Send the form" })).toBeDisabled();
  await expect(grace.getByText(/One comment is too long/)).toBeVisible();
  await grace.getByRole("button", { name: "Back" }).click();
  await expect(field).toHaveValue(long);
  await field.fill("<script>alert(1)</script> Says why.");
  await grace.getByRole("button", { name: "Next: Review" }).click();

  await call(page, "cycles.close", { org: team.org, cycleId });
  await grace.getByRole("button", { name: "Send the form" }).click();
  await expect(grace.getByText(/Nothing was sent/)).toBeVisible();
  await expectAccessible(grace);
  // What was typed is still there to be read.
  await grace.getByRole("button", { name: "Back" }).click();
  await expect(grace.getByRole("textbox")).toHaveValue("<script>alert(1)</script> Says why.");
  await team.close();
});

async function aTeam(page: Page, browser: Browser, names: readonly string[]): Promise<Team> {
  const { org, team } = await foundTeam(page, "Refused Holding");
  const peers: Person[] = [];
  for (const name of names) {
    peers.push(await join(page, browser, { org, team }, `${name} Example`, "member", REFUSED));
  }
  const close = async () => {
    for (const person of peers) await person.close();
  };
  return { org, team, peers, close };
}

function pageOf({ peers }: Team, at: number): Page {
  const person = peers[at];
  if (!person) throw new Error("nobody of that number");
  return person.page;
}

async function begin(page: Page, org: string): Promise<void> {
  await visit(page, `/${org}/ratings`);
  await page.getByRole("link", { name: /Read and begin|Go on/ }).click();
  await page.getByRole("button", { name: "Begin" }).click();
}

/** Answers the questions of the step that is shown, each with the option of this place. */
async function answer(page: Page, option: number): Promise<void> {
  const questions = page.locator("fieldset[data-question]");
  for (let at = 0; at < (await questions.count()); at += 1)
    await questions.nth(at).getByRole("radio").nth(option).check();
}

/** The same, and goes on to the next step once it is saved. */
async function answerStep(page: Page, option: number): Promise<void> {
  const heading = page.getByRole("heading", { level: 1 });
  const before = await heading.innerText();
  await answer(page, option);
  await expect(page.getByText(/Saved/).first()).toBeVisible();
  await page.getByRole("button", { name: /^Next/ }).click();
  await expect(heading).not.toHaveText(before);
}

async function toReview(page: Page): Promise<void> {
  const heading = page.getByRole("heading", { level: 1 });
  while ((await heading.innerText()) !== "Review") {
    const before = await heading.innerText();
    await page.getByRole("button", { name: /^Next/ }).click();
    await expect(heading).not.toHaveText(before);
  }
}

async function send(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Send the form" }).click();
  await expect(page.getByRole("heading", { name: "Received, thank you" })).toBeVisible();
}

async function says(page: Page, title: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expectAccessible(page);
}
