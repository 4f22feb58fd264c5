import type { Page } from "@playwright/test";
import { expect, expectAccessible, visit } from "./playwright.ts";

/** Who is rated names what matters in their role, takes it back, and puts it there again. */
export async function sayWhatMatters(page: Page, cycle: string): Promise<void> {
  await visit(page, cycle);
  await page.getByRole("link", { name: "See how it stands" }).click();
  const choice = page.getByRole("group", { name: "Which qualities matter most in your role now?" });
  await choice.getByLabel("Trust").check();
  await choice.getByLabel("Empathy").check();
  await choice.getByRole("button", { name: "Clear the choice" }).click();
  await choice.getByRole("button", { name: "Put it back" }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expectAccessible(page, expect.soft);
  await page.reload();
  await expect(choice.getByLabel("Trust")).toBeChecked();
  await expect(choice.getByText("2 of 3 chosen")).toBeVisible();
}

/** A manager, who knows that it carries their name, says what matters most; one answer is enough to send. */
export async function rateAsManager(page: Page, org: string): Promise<void> {
  await visit(page, `/${org}/ratings`);
  await page.getByRole("link", { name: "Read and begin" }).click();
  await expect(page.getByText(/which qualities matter most in the role/)).toBeVisible();
  await page.getByRole("button", { name: "Begin" }).click();
  await page.locator("fieldset[data-question]").first().getByRole("radio").nth(4).check();
  await page.getByRole("navigation").getByRole("link", { name: "What matters" }).click();
  await page.getByLabel("Trust").check();
  await expect(page.getByText("1 of 3 chosen")).toBeVisible();
  await expectAccessible(page, expect.soft);
  await page.getByRole("button", { name: "Next: Review" }).click();
  await page.getByRole("button", { name: "Send the form" }).click();
  await expect(page.getByRole("heading", { name: "Received, thank you" })).toBeVisible();
}
