import type { Page } from "@playwright/test";
import {
  alive,
  anotherBrowser,
  createOrganisation,
  expect,
  expectAccessible,
  signUp,
  test,
  visit,
} from "../support/playwright.ts";

const SAAS = "abbdaacbcbbaaa";
/** Two options away on the first question, four on the sixth. */
const OTHER = "cbbdaecbcbbaaa";

// Forms that are refused on purpose answer with 400, which the browser notes.
test.use({ noise: [/status of 400/] });

test("signing up keeps a visitor's result, for a team that is named on the way", async ({
  page,
}) => {
  await visit(page, `/first-role/result?answers=${SAAS}`);
  await page.getByRole("link", { name: "Keep this result" }).click();
  await expect(page).toHaveURL(/\/sign-up\?next=/);
  const next = new URL(page.url()).searchParams.get("next") ?? "";
  await signUp(page, "Vera Visitor", next);

  await expect(page.getByRole("heading", { name: "Name your organisation" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Name", { exact: true }).fill("Kept Works");
  await page.getByRole("button", { name: "Create organisation" }).click();
  await expect(page.getByText("Hire a CTO first.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Keep the result" }).click();
  await expect(page.getByLabel("Name of the team")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Name of the team").fill("Kept Works");
  await page.getByRole("button", { name: "Keep the result" }).click();

  await expect(page).toHaveURL(/\/first-role\/runs\//);
  await expect(page.getByRole("heading", { level: 1, name: "Hire a CTO first." })).toBeVisible();
  await page.getByRole("link", { name: "Which role first?" }).click();
  await expect(page.getByRole("heading", { name: "The latest answer" })).toBeVisible();
  await expect(page.getByRole("row", { name: /CTO first/ })).toBeVisible();
});

test("two people answer alone, see where they differ, and only then the answer", async ({
  page,
  browser,
  signedUp: _,
}) => {
  const org = await createOrganisation(page, "Round Table");
  const other = await anotherBrowser(browser);
  await join(page, other.page, org);

  await visit(page, `/${org}/teams`);
  await page.getByRole("button", { name: "New team" }).first().click();
  await page.getByRole("dialog").getByLabel("Name", { exact: true }).fill("Product");
  await page.getByRole("button", { name: "Create team" }).click();
  await page.getByRole("link", { name: "Product" }).click();
  await page.getByRole("link", { name: "First role" }).click();
  await page.getByRole("link", { name: "Ask several people" }).click();
  await expect(page).toHaveURL(/rounds\/new$/);
  await alive(page);
  await page.getByRole("button", { name: "Open the round" }).click();
  await expect(page.getByText("Choose 2 to 30 people").first()).toBeVisible();
  for (const person of await page.getByRole("checkbox").all()) await person.check();
  await page.getByRole("button", { name: "Open the round" }).click();
  await expect(page.getByRole("heading", { name: "Answers of several people" })).toBeVisible();
  await expect(page.getByText("0 of 2 have handed in")).toBeVisible();
  const round = new URL(page.url()).pathname;

  await visit(other.page, `${round}/answer`);
  await expect(other.page.getByText(/Nobody else sees your answers before/)).toBeVisible();
  await other.page.getByRole("radio", { name: /^Services by people/ }).check();
  await other.page.getByRole("button", { name: "Next", exact: true }).click();
  await expect(other.page.getByText("Saved", { exact: true })).toBeVisible();
  await expectAccessible(other.page);
  // What is saved is there again, without the address that held it.
  await visit(other.page, `${round}/answer`);
  await expect(other.page.getByText("Question 2 of 14")).toBeVisible();
  await handIn(other.page, round, OTHER);

  await visit(page, round);
  await expect(page.getByRole("row", { name: /Grace/ })).toContainText("Yes, handed in");
  await expect(page.getByText("At least two people have to hand in")).toBeVisible();
  await expect(page.getByText("Services by people")).toBeHidden();
  await handIn(page, round, SAAS);
  await page.getByRole("button", { name: "Reveal the answers" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Reveal the answers" }).click();
  await expect(page.getByRole("heading", { name: "Where you differ" })).toBeVisible();
  await expect(page.getByText("12 of 14 questions were answered alike")).toBeVisible();
  await expect(page.getByText("Services by people and assets")).toBeVisible();
  await expect(page.getByText("Hire a", { exact: false })).toBeHidden();
  await expectAccessible(page);

  await visit(other.page, `${round}/answer`);
  await expect(other.page.getByText("You have handed in your answers").first()).toBeVisible();
  await page.getByRole("button", { name: "Save the median answer" }).click();
  const question = page.getByRole("alertdialog");
  await question.getByRole("button", { name: "Save the median answer" }).click();
  await expect(page).toHaveURL(/\/first-role\/runs\//);
  await expect(page.getByRole("heading", { level: 1, name: /^Hire a CTO first/ })).toBeVisible();
  await expect(page.getByText("median of 2 people")).toBeVisible();
  await expectAccessible(page);
  await other.close();
});

async function handIn(page: Page, round: string, answers: string): Promise<void> {
  await visit(page, `${round}/answer?answers=${answers}`);
  await page.getByRole("button", { name: "Hand in the answers" }).click();
  await expect(page).toHaveURL(new RegExp(`${round}$`));
  await alive(page);
}

async function join(page: Page, other: Page, org: string): Promise<void> {
  await visit(page, `/${org}/members/invite`);
  await page.getByLabel("Name").fill("Grace");
  await page.getByRole("radio", { name: /^Admin/ }).check();
  await page.getByRole("button", { name: "Create invitation" }).click();
  const link = await page.getByText(/^http\S+\/invitations\//).innerText();
  await signUp(other, "Grace Example", new URL(link).pathname);
  await other.getByRole("button", { name: "Accept and join" }).click();
  await expect(other.getByRole("heading", { name: "Welcome, Grace Example" })).toBeVisible();
}
