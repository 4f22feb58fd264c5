import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page, test } from "@playwright/test";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const QUALITIES = 7;

test("an executive rates themself by keyboard, offline and on two devices", async ({
  browser,
  page,
}) => {
  test.setTimeout(180_000);
  const said = listen(page);
  await signUp(page);
  await page.getByRole("link", { name: "Scorecards", exact: true }).click();
  await accessible(page);
  const begin = page.getByRole("button", { name: "Start a self-rating" }).first();
  await begin.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Strategic vision" })).toBeVisible();
  await accessible(page);

  // One quality by digits: each rates and moves on; Enter goes to the next step, back comes back.
  await page
    .getByRole("radio", { name: /almost never/ })
    .first()
    .focus();
  for (const digit of ["4", "3", "0", "5", "2"]) await page.keyboard.press(digit);
  await expect(page.getByText(/Saved \d\d:\d\d/)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("heading", { level: 1, name: "Cultural intelligence" }),
  ).toBeFocused();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Strategic vision" })).toBeVisible();
  await page.reload();
  await expect(answerTo(page, 0)).toHaveValue("4");
  await expect(answerTo(page, 2)).toHaveValue("not-observed");
  await page.getByRole("button", { name: "Next: Cultural intelligence" }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: "Cultural intelligence" }),
  ).toBeVisible();

  // Without a connection nothing is lost, not even with the tab: this device keeps it.
  await page.context().setOffline(true);
  await page
    .getByRole("radio", { name: /almost never/ })
    .first()
    .focus();
  await page.keyboard.press("5");
  await expect(page.getByText("Offline: kept on this device", { exact: true })).toBeVisible();
  const address = page.url();
  await page.close();
  await page.context().setOffline(false);
  const again = await page.context().newPage();
  const saidAgain = listen(again);
  await again.goto(address);
  await expect(answerTo(again, 0)).toHaveValue("5");

  // Another device goes on from there; what both change is shown and chosen, never overwritten.
  const other = await browser.newContext({ storageState: await again.context().storageState() });
  const second = await other.newPage();
  // What was kept reaches the server by the closing tab's last request or by the page opened again.
  await expect(async () => {
    await second.goto(address);
    await expect(answerTo(second, 0)).toHaveValue("5", { timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  await second
    .getByRole("radio", { name: /seldom/ })
    .first()
    .check();
  await expect(second.getByText(/Saved \d\d:\d\d/)).toBeVisible();
  await again
    .getByRole("radio", { name: /mostly/ })
    .first()
    .check();
  const choice = again.getByRole("alert").filter({ hasText: "changed in another window" });
  await expect(choice).toContainText("Here: 4 (mostly). Saved there: 2 (seldom).");
  await accessible(again);
  await choice.getByRole("button", { name: "Keep 4" }).click();
  await expect(choice).toBeHidden();
  await other.close();

  for (let step = 2; step <= QUALITIES; step += 1) {
    await expect(again.getByText(`Quality ${step} of ${QUALITIES}`)).toBeVisible();
    await again
      .getByRole("radio", { name: /almost never/ })
      .first()
      .focus();
    for (const digit of ["3", "4", "5", "4", "3"]) await again.keyboard.press(digit);
    await again.keyboard.press("Enter");
  }
  await expect(again.getByRole("heading", { level: 1, name: "Review and submit" })).toBeFocused();
  await expect(again.getByText("Every question has an answer.")).toBeVisible();
  await expect(again.getByText(/not made for decisions about pay or dismissal/)).toBeVisible();
  await accessible(again);
  await again.getByRole("radio", { name: /Leads and admins/ }).check();
  await again.getByRole("button", { name: "Submit self-rating" }).dblclick();
  await expect(again.getByRole("heading", { level: 1, name: "My self-rating" })).toBeVisible();
  await expect(
    again.getByRole("img", { name: "Self-rating on the seven qualities: mean of the statements" }),
  ).toBeVisible();
  await expect(again.getByRole("radio", { name: /Leads and admins/ })).toBeChecked();
  await accessible(again);
  await again.getByRole("link", { name: "Radar" }).click();
  await expect(again).toHaveURL(/view=radar/);
  await accessible(again);
  expect([...said, ...saidAgain]).toEqual([]);
});

async function signUp(page: Page) {
  const unique = `${Date.now()}-${Math.floor(Math.random() * 1e6)}`;
  await page.goto("/sign-up");
  await page.getByLabel("Your name").fill("Ada Example");
  await page.getByLabel("E-mail").fill(`ada-${unique}@example.test`);
  await page.getByRole("textbox", { name: "Password" }).fill("four quiet unrelated words");
  await page.getByRole("button", { name: "Create the account" }).click();
  // Forms answer once the page is alive; pressed before that, they are pressed again.
  await expect(async () => {
    await page.getByLabel("Name", { exact: true }).fill("Northwind Group");
    await page.getByRole("button", { name: "Create organisation" }).click();
    await expect(page).not.toHaveURL(/organisations\/new/, { timeout: 8_000 });
  }).toPass();
}

/** The chosen option of the question at a place on the step, counted from 0. */
function answerTo(page: Page, index: number) {
  return page.locator("fieldset[data-question]").nth(index).locator("input:checked");
}

/** What the console says of errors; a lost connection, which the test makes itself, is none. */
function listen(page: Page): string[] {
  const said: string[] = [];
  page.on("pageerror", (error) => said.push(error.message));
  page.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    // A browser asks for this by itself while the head of a page is still on its way.
    if (message.location().url.endsWith("/favicon.ico")) return;
    if (!/ERR_INTERNET_DISCONNECTED/.test(message.text())) said.push(message.text());
  });
  return said;
}

async function accessible(page: Page) {
  await expect(page).toHaveTitle(/Januscope/);
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    // The script above has put axe on the window.
    const { axe: run } = window as unknown as {
      axe: { run: () => Promise<{ violations: Rule[] }> };
    };
    const { violations } = await run.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
  expect(found).toEqual([]);
}

type Rule = { id: string; nodes: { html: string }[] };
