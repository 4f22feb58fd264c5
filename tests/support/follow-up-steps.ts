import { createHash, randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { ask, call } from "./joined.ts";
import { expect, expectAccessible, visit } from "./playwright.ts";

type Form = Readonly<{ participation: { subject: { itemKey: string } } }>;

/** An admin asks the same raters about exactly what was chosen; returns where the launched cycle is. */
export async function askAgain(page: Page, from: string): Promise<string> {
  await visit(page, from);
  await page.getByRole("button", { name: "Ask again about chosen behaviours" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("One subject works on a behaviour");
  await expectAccessible(page, expect.soft);
  await dialog.getByRole("button", { name: "Make the draft" }).click();
  const title = page.getByRole("heading", { level: 1, name: "Autumn: one behaviour" });
  await expect(title).toBeVisible();
  await expect(page.getByText("follow-up on one behaviour")).toBeVisible();
  await page.getByRole("button", { name: "Change the terms" }).click();
  await page.getByRole("dialog").getByLabel("Answers until").fill("2099-09-01");
  await page.getByRole("button", { name: "Save the terms" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.getByRole("button", { name: "Launch" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Launch the cycle" }).click();
  await expect(page.getByText("0 of 12 ratings")).toBeVisible();
  return new URL(page.url()).pathname;
}

/** One question on a phone, from its promise to the receipt. */
export async function answerOne(page: Page, org: string): Promise<void> {
  await visit(page, `/${org}/ratings`);
  await expect(page.getByText("about a minute")).toBeVisible();
  await page.getByRole("link", { name: "Read and begin" }).click();
  await expect(page.getByText(/You are asked about one behaviour of Ines Example/)).toBeVisible();
  await expectAccessible(page, expect.soft);
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.locator("fieldset[data-question]")).toHaveCount(1);
  await expectAccessible(page, expect.soft);
  await page.locator("fieldset[data-question]").getByRole("radio").nth(3).check();
  await page.getByRole("button", { name: "Next: In your words" }).click();
  await page.getByRole("button", { name: "Next: Review" }).click();
  await page.getByRole("button", { name: "Send the form" }).click();
  await expect(page.getByRole("heading", { name: "Received, thank you" })).toBeVisible();
}

/** The same without the screen. */
export async function sendOne(page: Page, org: string, value: number): Promise<void> {
  const { forms } = await ask<{ forms: { id: string }[] }>(page, "ratings.mine", { org });
  const participation = forms[0]?.id;
  const form = await ask<Form>(page, "ratings.form", { org, participation });
  const answers = [{ kind: "item", key: form.participation.subject.itemKey, value }];
  const secretHash = createHash("sha256").update(randomBytes(32)).digest("base64url");
  const rest = { revision: 0, comments: {}, together: null, pace: "usual" };
  await call(page, "ratings.submit", { org, participation, secretHash, answers, ...rest });
}

/** Who was rated reads of that behaviour alone, then and now. */
export async function readAgain(page: Page, org: string): Promise<void> {
  await expect(async () => {
    await visit(page, `/${org}/reports`);
    await page.getByRole("link", { name: "Autumn: one behaviour" }).click({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await expect(page.getByRole("heading", { name: "Then and now" })).toBeVisible();
  await expect(page.getByRole("row", { name: /Peers/ })).toContainText(
    /rose|level|fell|too little/,
  );
  await expect(page.getByRole("heading", { name: "At a glance" })).toHaveCount(0);
  await expectAccessible(page, expect.soft);
}
