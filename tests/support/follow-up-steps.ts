import type { Page } from "@playwright/test";
import { expect, expectAccessible, visit } from "./playwright.ts";

/** An admin asks the same raters about exactly what was chosen: a draft, ready but for its days. */
export async function askAgain(page: Page, cycle: string): Promise<void> {
  await visit(page, cycle);
  await page.getByRole("button", { name: "Ask again about chosen behaviours" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("One subject works on a behaviour");
  await expectAccessible(page, expect.soft);
  await dialog.getByRole("button", { name: "Make the draft" }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: "Autumn: one behaviour" }),
  ).toBeVisible();
  await expect(page.getByText("follow-up on one behaviour")).toBeVisible();
  await expect(page.getByRole("link", { name: "Ines Example" })).toBeVisible();
}
