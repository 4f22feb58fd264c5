import type { Browser, Page } from "@playwright/test";
import { draft, nominate, proposeOneself, REPORTS } from "../support/draft-steps.ts";
import { answerOne, askAgain, readAgain, sendOne } from "../support/follow-up-steps.ts";
import { foundTeam, join, type Person } from "../support/joined.ts";
import { fits } from "../support/narrow.ts";
import { anotherBrowser, expect, expectAccessible, test, visit } from "../support/playwright.ts";
import { answerByKeys, linkLogged, sendForm, zoneByDay } from "../support/rating-forms.ts";
import { rateAsManager, sayWhatMatters } from "../support/what-matters.ts";

test.use({ timezoneId: zoneByDay() });

const NARROW = { width: 375, height: 812 };

test("a leader is rated by others: from the draft to the report and one behaviour", async ({
  page,
  browser,
  signedUp: _,
}) => {
  test.setTimeout(540_000);
  const place = await foundTeam(page, "Rated Holding");
  const { org } = place;
  const people = new Map<string, Person>();
  for (const name of ["Ines", "Grace", "Ida", "Joan", "Katherine", ...REPORTS]) {
    const role = name === "Ines" ? "admin" : "member";
    people.set(name, await join(page, browser, place, `${name} Example`, role));
  }
  const of = (name: string): Page => {
    const person = people.get(name);
    if (!person) throw new Error(`${name} is missing`);
    return person.page;
  };
  const email = `olga-${Date.now()}@partner.example`;

  const cycle = await draft(page, org);
  await proposeOneself(of("Ines"), cycle);
  await nominate(page, cycle, email);
  await launch(page, cycle);

  await sayWhatMatters(of("Ines"), cycle);
  await rateByKeyboard(of("Grace"), org);
  await rateNarrow(of("Ida"), org);
  await rateFromOutside(browser, email);
  for (const name of ["Joan", "Katherine"]) await sendForm(of(name), org, 3);
  await countOnly(page, cycle);
  for (const name of REPORTS) await sendForm(of(name), org, 4);
  await rateAsManager(page, org);
  await countOwn(of("Ines"), cycle);

  await closeNow(page, cycle);
  await readReport(of("Ines"), org);
  await visit(page, `/${org}/reports`);
  await expectAccessible(page, expect.soft);
  await page.getByRole("main").getByRole("link", { name: "Ines Example" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ines Example" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Choose this" })).toHaveCount(0);
  await visit(of("Grace"), `/${org}/ratings`);
  await expect(of("Grace").getByText("Nobody waits for your view at the moment")).toBeVisible();
  const again = await askAgain(page, cycle);
  await answerOne(of("Ida"), org);
  for (const name of ["Grace", "Joan", "Katherine"]) await sendOne(of(name), org, 4);
  await closeNow(page, again, "4 of 12 ratings");
  await readAgain(of("Ines"), org);
  for (const person of people.values()) await person.close();
});

async function launch(page: Page, cycle: string): Promise<void> {
  await visit(page, cycle);
  await page.getByRole("button", { name: "Launch" }).click();
  const question = page.getByRole("alertdialog");
  await expect(question).toContainText("12 ratings of 1 subject will be asked for, until");
  await expectAccessible(page, expect.soft);
  await question.getByRole("button", { name: "Launch the cycle" }).click();
  await expect(page.getByText("0 of 12 ratings")).toBeVisible();
  await expectAccessible(page, expect.soft);
}

/** By keyboard alone; taken back by the code of the receipt and sent anew. */
async function rateByKeyboard(page: Page, org: string): Promise<void> {
  await visit(page, `/${org}`);
  await page
    .getByRole("link", { name: /^Rate others/ })
    .first()
    .focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Rate others" })).toBeVisible();
  await expectAccessible(page, expect.soft);
  await page.getByRole("link", { name: "Read and begin" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Before the first question" })).toBeVisible();
  await expect(page.getByText(/12 people are asked about Ines Example, one of them/)).toBeVisible();
  await expectAccessible(page, expect.soft);
  await answerByKeys(page, "4", "Explains why, every time.");
  await expectAccessible(page, expect.soft);
  await page.getByRole("button", { name: "Send the form" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Received, thank you" })).toBeFocused();
  await expectAccessible(page, expect.soft);
  const code = await page.getByText(/^[\w-]{43}$/).innerText();
  const form = page.url();

  await visit(page, form);
  await expect(page.getByText(/Your form was received on/)).toBeVisible();
  await expectAccessible(page, expect.soft);
  await page.getByLabel("Code").fill(code);
  await page.getByRole("button", { name: "Take the form back" }).click();
  await expect(page.getByRole("heading", { name: "Before the first question" })).toBeVisible();
  await answerByKeys(page, "3", "Explains why, most of the time.");
  await page.getByRole("button", { name: "Send the form" }).click();
  await expect(page.getByRole("heading", { name: "Received, thank you" })).toBeVisible();
}

/** On a phone, by touch: nothing scrolls sideways. */
async function rateNarrow(page: Page, org: string): Promise<void> {
  await page.setViewportSize(NARROW);
  await visit(page, `/${org}/ratings`);
  await fits(page);
  await page.getByRole("link", { name: "Read and begin" }).click();
  await expect(page.getByRole("heading", { name: "Before the first question" })).toBeVisible();
  await fits(page);
  await page.getByRole("button", { name: "Begin" }).click();
  for (let step = 1; step <= 7; step += 1) {
    await expect(page.getByText(`quality ${step} of 7`)).toBeVisible();
    if (step === 1) {
      await fits(page);
      await expectAccessible(page, expect.soft);
    }
    const questions = page.locator("fieldset[data-question]");
    for (let at = 0; at < (await questions.count()); at += 1)
      await questions.nth(at).getByRole("radio").nth(3).check();
    await page.getByRole("button", { name: /^Next/ }).click();
  }
  await page.getByRole("textbox").fill("Ask Grace, who said on Monday that it works.");
  await expect(page.getByText("This may tell who you are")).toBeVisible();
  await fits(page);
  await expectAccessible(page, expect.soft);
  await page.getByRole("textbox").fill("Asks before deciding.");
  await page.getByRole("button", { name: "Next: Review" }).click();
  await fits(page);
  await page.getByRole("button", { name: "Send the form" }).click();
  await expect(page.getByRole("heading", { name: "Received, thank you" })).toBeVisible();
  await fits(page);
  await expectAccessible(page, expect.soft);
}

/** By the link of the mail, without an account. */
async function rateFromOutside(browser: Browser, email: string): Promise<void> {
  const link = await linkLogged(email);
  const { page, close } = await anotherBrowser(browser);
  await visit(page, link);
  await expect(page.getByText("This link is for Olga Outside alone.")).toBeVisible();
  await expectAccessible(page, expect.soft);
  await page.getByRole("link", { name: "Read and begin" }).click();
  await expect(page.getByText(/Nobody in Rated Holding can look up/)).toBeVisible();
  await expectAccessible(page, expect.soft);
  await answerByKeys(page, "5", "Keeps every promise to partners.");
  await page.getByRole("button", { name: "Send the form" }).click();
  await expect(page.getByRole("heading", { name: "Received, thank you" })).toBeVisible();
  await expectAccessible(page, expect.soft);
  await page.getByRole("link", { name: "All my forms" }).click();
  await expect(page.getByText("Received", { exact: true })).toBeVisible();
  await close();
}

/** While fewer answers are in than hide who gave them, the admin reads numbers and no names. */
async function countOnly(page: Page, cycle: string): Promise<void> {
  await visit(page, cycle);
  await expect(page.getByText("5 of 12 ratings")).toBeVisible();
  await expect(page.getByRole("row", { name: /Peers/ })).toContainText("4 of 4");
  await expect(page.getByRole("main").getByText(/Grace|Ida|Joan|Katherine/)).toHaveCount(0);
  await expectAccessible(page, expect.soft);
}

/** Who is rated sees counts, and has no hand on the cycle though an admin. */
async function countOwn(page: Page, cycle: string): Promise<void> {
  await visit(page, cycle);
  await expect(page.getByText("You are rated in this cycle")).toBeVisible();
  await expect(page.getByRole("button", { name: "Close now" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Cancel the cycle" })).toHaveCount(0);
  await expectAccessible(page, expect.soft);
  await page.getByRole("link", { name: "See how it stands" }).click();
  await expect(page.getByText("You see how many have answered, never who.")).toBeVisible();
  await expect(page.getByRole("row", { name: /Reports/ })).toContainText("6 of 6");
  await expect(page.getByRole("main").getByText(/Grace|Ida|Lynn|Olga/)).toHaveCount(0);
  await expectAccessible(page, expect.soft);
  const [org, , cycleId] = cycle.split("/").slice(1);
  const { origin } = new URL(page.url());
  const refused = await page.request.post("/api/trpc/cycles.close", {
    data: { org, cycleId },
    headers: { origin },
  });
  expect(refused.status()).toBe(403);
}

/** Ends the answering; the release follows by itself. */
async function closeNow(page: Page, cycle: string, count = "12 of 12 ratings"): Promise<void> {
  await visit(page, cycle);
  await expect(page.getByText(count)).toBeVisible();
  await page.getByRole("button", { name: "Close now" }).click();
  const question = page.getByRole("alertdialog");
  await expect(question).toContainText("This cannot be taken back.");
  await question.getByRole("button", { name: "Close the cycle" }).click();
  await expect(question).toBeHidden();
  await expect(async () => {
    await visit(page, cycle);
    await expect(page.getByRole("link", { name: "Report of Ines Example" })).toBeVisible({
      timeout: 1_000,
    });
  }).toPass({ timeout: 60_000 });
  await expectAccessible(page, expect.soft);
}

/** What others see, and one thing to do about it. */
async function readReport(page: Page, org: string): Promise<void> {
  await visit(page, `/${org}/reports`);
  await expectAccessible(page, expect.soft);
  await page.getByRole("link", { name: "Autumn" }).click();
  const title = page.getByRole("heading", { level: 1, name: "How others see your leadership" });
  await expect(title).toBeVisible();
  await expect(page.getByText(/You have not rated yourself/)).toBeVisible();
  await expect(page.getByText(/Grace|Katherine|Lynn/)).toHaveCount(0);
  await expect(page.getByText(/both hold these to matter most: Trust/)).toBeVisible();
  await expectAccessible(page, expect.soft);
  await page.getByLabel("What will you do?").fill("Say the reason first, in every meeting.");
  await page.getByLabel("Until").fill("2099-06-01");
  await page.getByRole("button", { name: "Choose this" }).click();
  await expect(page.getByText("Until 1 June 2099")).toBeVisible();
  await page.getByRole("button", { name: "Done", exact: true }).click();
  await page.getByRole("button", { name: "Take it up again" }).click();
  await expect(page.getByText("Until 1 June 2099")).toBeVisible();
  await page.setViewportSize(NARROW);
  await fits(page);
  await expectAccessible(page, expect.soft);
}
