import {
  anotherBrowser,
  createOrganisation,
  expect,
  expectAccessible,
  PASSWORD,
  signIn,
  test,
  visit,
} from "../support/playwright.ts";

const NEW_PASSWORD = "other quiet unrelated words";

test("sessions end elsewhere, and a password is changed", async ({
  page,
  browser,
  signedUp: { email },
}) => {
  const org = await createOrganisation(page, "Adventure Works");
  const elsewhere = await anotherBrowser(browser, [/Failed to load resource.*401/]);
  await signIn(elsewhere.page, email);
  await visit(elsewhere.page, `/${org}/teams`);

  await visit(page, "/account");
  await expect(page.getByText("this device")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "End all others" }).click();
  await page.getByRole("button", { name: "End the others" }).click();
  await expect(page.getByText("All other sessions have ended")).toBeVisible();

  // What was typed over there stays, and the password takes one back to it.
  await elsewhere.page.getByRole("button", { name: "New team" }).first().click();
  await elsewhere.page.getByRole("dialog").getByLabel("Name", { exact: true }).fill("Kept team");
  await elsewhere.page.getByRole("button", { name: "Create team" }).click();
  const again = elsewhere.page.getByRole("dialog", { name: "Your session has ended" });
  await expect(again).toBeVisible();
  await again.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
  await again.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(again).toBeHidden();
  await elsewhere.page.getByRole("button", { name: "Create team" }).click();
  await expect(elsewhere.page.getByRole("link", { name: "Kept team" })).toBeVisible();
  await elsewhere.page.goto("/account");
  await expect(elsewhere.page.getByRole("heading", { level: 1 })).toHaveText("Your account");

  await visit(page, "/account");
  await page.getByRole("textbox", { name: "Current password" }).fill(PASSWORD);
  await page.getByRole("textbox", { name: "New password" }).fill(NEW_PASSWORD);
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("Password changed; other sessions have ended")).toBeVisible();
  await elsewhere.page.goto("/account");
  await expect(elsewhere.page).toHaveURL(/\/sign-in\?next=%2Faccount/);
  await signIn(elsewhere.page, email, NEW_PASSWORD);
  await elsewhere.close();

  await visit(page, `/${org}`);
  await page.getByRole("button", { name: "Your account" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).not.toHaveURL(new RegExp(org));
  await page.goto(`/${org}`);
  await expect(page).toHaveURL(/\/sign-in/);
});
