import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, visit } from "./playwright.ts";

export const REPORTS = ["Lynn", "Mona", "Nora", "Olive", "Petra", "Quinn"] as const;

/** A draft with one who is rated; returns where its page is. */
export async function draft(page: Page, org: string): Promise<string> {
  await visit(page, `/${org}/cycles`);
  await page.getByRole("link", { name: "New cycle" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "New cycle" })).toBeVisible();
  await expectAccessible(page, expect.soft);
  await page.getByLabel("Name", { exact: true }).fill("Autumn");
  await page.getByLabel("Open questions").fill("What should stay?");
  await page.getByLabel("Answers until").fill("2099-03-20");
  await page.getByRole("button", { name: "Create the draft" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Autumn" })).toBeVisible();
  const { pathname } = new URL(page.url());
  await expectAccessible(page, expect.soft);
  await page.getByRole("button", { name: "Add subjects" }).click();
  const dialog = page.getByRole("dialog");
  await choose(dialog.getByRole("combobox", { name: "Somebody else" }), "Ines Example");
  await expectAccessible(page, expect.soft);
  await dialog.getByRole("button", { name: "Add to the cycle" }).click();
  await expect(page.getByRole("link", { name: "Ines Example" })).toBeVisible();
  return pathname;
}

/** An admin who is rated proposes like anybody, and approves nobody. */
export async function proposeOneself(page: Page, cycle: string): Promise<void> {
  await visit(page, cycle);
  await page.getByRole("link", { name: "Propose raters" }).click();
  await expect(page.getByText("You have proposed nobody yet")).toBeVisible();
  await expectAccessible(page, expect.soft);
  await page.getByRole("button", { name: "Propose a rater" }).click();
  const dialog = page.getByRole("dialog");
  await choose(dialog.getByRole("combobox", { name: "Person" }), "Grace Example");
  await dialog.getByLabel("Rater group").selectOption("peers");
  await dialog.getByRole("button", { name: "Propose a rater" }).click();
  await expect(page.getByRole("row", { name: /Grace Example/ })).toContainText("proposed");
  await expect(page.getByRole("button", { name: /Approve/ })).toHaveCount(0);
}

/** A manager and peers by name, reports by a list, somebody from outside by address. */
export async function nominate(page: Page, cycle: string, email: string): Promise<void> {
  await visit(page, cycle);
  await page.getByRole("link", { name: "Ines Example" }).click();
  await expect(page.getByText("proposed by who is rated").filter({ visible: true })).toBeVisible();
  await page.getByRole("button", { name: "Approve the proposal" }).click();
  await expect(page.getByRole("button", { name: "Approve the proposal" })).toHaveCount(0);
  for (const [name, group] of [
    ["Ada", "manager"],
    ["Ida", "peers"],
    ["Joan", "peers"],
    ["Katherine", "peers"],
  ] as const) {
    await page.getByRole("button", { name: "Add a rater" }).click();
    const dialog = page.getByRole("dialog");
    await choose(dialog.getByRole("combobox", { name: "Person" }), `${name} Example`);
    await dialog.getByLabel("Rater group").selectOption(group);
    await dialog.getByRole("button", { name: "Add a rater" }).click();
    await expect(page.getByRole("row", { name: new RegExp(`${name} Example`) })).toBeVisible();
  }
  await page.getByRole("button", { name: "Somebody from outside" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Olga Outside");
  await dialog.getByLabel("E-mail address").fill(email);
  await expectAccessible(page, expect.soft);
  await dialog.getByRole("button", { name: "Add a rater" }).click();
  await expect(page.getByRole("row", { name: /Olga Outside/ })).toContainText("from outside");
  await expectAccessible(page, expect.soft);

  await visit(page, cycle);
  await page.getByRole("link", { name: "Raters from a list" }).click();
  const rows = REPORTS.map((name) => `Ines Example,${name} Example,,reports`);
  const list = page.getByLabel("The list, with its header");
  await list.fill(["subject,rater,email,group", "Somebody else,Nora Example,,reports"].join("\n"));
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByText("Nobody of that name is rated in this cycle.")).toBeVisible();
  await expectAccessible(page, expect.soft);
  await list.fill(["subject,rater,email,group", ...rows].join("\n"));
  await page.getByRole("button", { name: "Check" }).click();
  await page.getByRole("button", { name: `Add ${REPORTS.length} raters` }).click();
  await expect(page.getByText("The raters are added")).toBeVisible();
}

/** Chooses a name of a list that is loaded when its form opens; an address may stand behind it. */
async function choose(list: Locator, name: string): Promise<void> {
  const option = list.getByRole("option", { name });
  await expect(option).toBeAttached();
  await list.selectOption((await option.getAttribute("value")) ?? "");
}
