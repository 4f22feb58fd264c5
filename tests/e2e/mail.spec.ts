import { E2E } from "../support/e2e-place.ts";
import { linkMailedTo } from "../support/mailbox.ts";
import { expect, expectAccessible, PASSWORD, signIn, test, visit } from "../support/playwright.ts";

test.use({ baseURL: E2E.mailUrl });

test("where mail is sent, an address is confirmed before the first session", async ({
  page,
  noise,
}) => {
  noise.push(/Failed to load resource.*401/);
  const email = `mail-${Date.now()}@example.test`;
  await visit(page, "/sign-up");
  await page.getByLabel("Your name").fill("Mona Example");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
  await page.getByRole("button", { name: "Create the account" }).click();
  await expect(page.getByText("Look into your mailbox")).toBeVisible();
  await expectAccessible(page);
  const first = await linkMailedTo(E2E.mails, email);

  await visit(page, "/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByText("Confirm your address first.")).toBeVisible();
  const second = await linkMailedTo(E2E.mails, email, 2);
  await visit(page, first);
  await expect(page.getByText("This link no longer works")).toBeVisible();

  await visit(page, second);
  await expectAccessible(page);
  await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
  await page.getByRole("button", { name: "Confirm and sign in" }).click();
  await expect(page.getByRole("heading", { name: "Your organisations" })).toBeVisible();
  await page.context().clearCookies();

  await visit(page, "/forgot-password");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Ask for a link" }).click();
  await expect(page.getByText("Look into your mailbox")).toBeVisible();
  const reset = await linkMailedTo(E2E.mails, email, 3);
  await visit(page, reset);
  await expectAccessible(page);
  await page.getByRole("textbox", { name: "New password" }).fill("another four unlikely words");
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByText("Your new password is set")).toBeVisible();
  await signIn(page, email, "another four unlikely words");
});
