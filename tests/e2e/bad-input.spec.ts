import {
  createOrganisation,
  expect,
  expectAccessible,
  test,
  visit,
} from "../support/playwright.ts";

const REFUSED = /Failed to load resource.*(400|401|409|413|429)/;

test("forms say what to do about bad input and lose nothing that was typed", async ({
  page,
  noise,
}) => {
  noise.push(REFUSED);
  await visit(page, "/sign-up");
  await page.getByRole("button", { name: "Create the account" }).click();
  await expect(page.getByText("Enter a name.")).toBeVisible();
  await expect(page.getByText("Enter an e-mail address.")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Your name").fill("ن".repeat(121));
  await page.getByLabel("E-mail").fill("nobody@nowhere");
  await page.getByRole("textbox", { name: "Password" }).fill("short");
  await page.getByRole("button", { name: "Create the account" }).click();
  await expect(page.getByText("Use 120 characters or fewer.")).toBeVisible();
  await expect(page.getByText("Enter an address like name@company.example.")).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue("nobody@nowhere");
  await page.getByLabel("Your name").fill("=HYPERLINK(1) 🦊 שלום");
  await page.getByLabel("E-mail").fill(`odd-${Date.now()}@example.test`);
  await page.getByRole("button", { name: "Create the account" }).click();
  await expect(page.getByText(/Use 12 characters or more/)).toBeVisible();

  await visit(page, "/sign-in");
  await page.getByLabel("E-mail").fill("nobody@example.test");
  await page.getByRole("textbox", { name: "Password" }).fill("wrong password here");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByText("The address and the password do not belong together")).toBeVisible();
  await expectAccessible(page);
});

test("names with formulas, emoji, right-to-left text and too many characters", async ({
  page,
  noise,
  signedUp: _,
}) => {
  noise.push(REFUSED);
  const org = await createOrganisation(page, "=1+1 🦊 שלום");
  await visit(page, `/${org}/teams`);
  for (const name of ["=CMD()|A1", "فريق 🚀", "x".repeat(120)]) {
    await page.getByRole("button", { name: "New team" }).first().click();
    await page.getByRole("dialog").getByLabel("Name", { exact: true }).fill(name);
    await page.getByRole("button", { name: "Create team" }).click();
    await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
  }
  await page.getByRole("button", { name: "New team" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name", { exact: true }).fill("y".repeat(300));
  await page.getByRole("button", { name: "Create team" }).click();
  await expect(dialog.getByText("Use 120 characters or fewer.")).toBeVisible();
  await dialog.getByLabel("Name", { exact: true }).fill("=cmd()|a1");
  await page.getByRole("button", { name: "Create team" }).click();
  await expect(dialog.getByText(/has this name already/)).toBeVisible();
  await expectAccessible(page);
});

test("files that are no table of ratings are refused at once", async ({
  page,
  noise,
  signedUp: _,
}) => {
  noise.push(REFUSED);
  const org = await createOrganisation(page, "Litware");
  const files = [
    ["empty.csv", "", "The file is empty."],
    ["header.csv", "Team,Item 1\n", "a header but no rows"],
    ["twice.csv", "Team,Item 1,Item 1\nA,1,2\n", "are both called Item 1"],
    ["one-column.csv", "Team\nA\nB\n", "Only one column was found"],
    ["picture.csv", "\u0089PNG\r\n\u001a\n\u0000\u0000", /image|not a text file/],
  ] as const;
  await visit(page, `/${org}/imports/new`);
  for (const [name, content, said] of files) {
    const buffer = Buffer.from(content, "latin1");
    await page
      .getByRole("button", { name: "Choose a CSV file, or drop it here" })
      .setInputFiles({ name, mimeType: "text/csv", buffer });
    await expect(page.getByRole("main").getByText(said).first(), name).toBeVisible();
  }
  await expectAccessible(page);
  await visit(page, `/${org}/imports`);
  await expect(page.getByText("No ratings imported yet")).toBeVisible();
});
