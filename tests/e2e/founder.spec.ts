import {
  anotherBrowser,
  createOrganisation,
  expect,
  expectAccessible,
  signUp,
  test,
  visit,
} from "../support/playwright.ts";

test("a founder signs up, adds teams, invites somebody, and the invited person joins", async ({
  page,
  browser,
  signedUp: _,
}) => {
  const org = await createOrganisation(page, "Contoso Holding");
  await expect(page.getByRole("heading", { name: "What to do next" })).toBeVisible();

  await visit(page, `/${org}/teams`);
  await expect(page.getByText("No team yet")).toBeVisible();
  await addTeam(page, "Engineering");
  await page.getByRole("link", { name: "Engineering" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Engineering" })).toBeVisible();
  await page.getByRole("button", { name: "New team below" }).click();
  await page.getByRole("dialog").getByLabel("Name", { exact: true }).fill("Platform");
  await page.getByRole("button", { name: "Create team" }).dblclick();
  await expect(page.getByRole("link", { name: "Platform" })).toHaveCount(1);

  await visit(page, `/${org}/members/invite`);
  await page.getByLabel("Name").fill("Grace");
  await page.getByRole("radio", { name: /^Admin/ }).check();
  await page.getByRole("button", { name: "Create invitation" }).click();
  await expect(page.getByText("Whoever has it can accept.")).toBeVisible();
  await expectAccessible(page);
  const link = await page.getByText(/^http\S+\/invitations\//).innerText();
  expect(link).toMatch(/\/invitations\/[\w-]{20,}$/);

  const invitee = await anotherBrowser(browser);
  await visit(invitee.page, link);
  await expect(invitee.page.getByRole("heading", { name: "Join Contoso Holding" })).toBeVisible();
  await expectAccessible(invitee.page);
  await signUp(invitee.page, "Grace Example", new URL(link).pathname);
  await invitee.page.getByRole("button", { name: "Accept and join" }).click();
  await expect(invitee.page.getByRole("heading", { name: "Welcome, Grace Example" })).toBeVisible();
  await visit(invitee.page, `/${org}/members`);
  await expect(invitee.page.getByRole("link", { name: /Grace Example/ })).toBeVisible();

  // The link has done its work: whoever finds it later finds nothing.
  await visit(invitee.page, link);
  await expect(invitee.page.getByText("You accepted this invitation already")).toBeVisible();
  await visit(page, link);
  await expect(page.getByText("This invitation was accepted already")).toBeVisible();
  await invitee.close();

  await visit(page, `/${org}`);
  await expect(page.getByText("2 teams", { exact: true })).toBeVisible();
  await expect(page.getByText("1 other member")).toBeVisible();
  await expectAccessible(page);
});

async function addTeam(page: import("@playwright/test").Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "New team" }).first().click();
  await page.getByRole("dialog").getByLabel("Name", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Create team" }).click();
  await expect(page.getByRole("link", { name })).toBeVisible();
}
