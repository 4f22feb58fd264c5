import { expect, expectAccessible, test, visit } from "../support/playwright.ts";

const SAAS = "abbdaacbcbbaaa";

test("a visitor answers at the keyboard alone, loses nothing, and keeps the result", async ({
  page,
}) => {
  await visit(page, "/");
  await page.getByRole("link", { name: /^Answer the fourteen questions/ }).click();
  await expect(page.getByText("Question 1 of 14")).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.press("Enter");
  await expect(page.getByText("Choose one answer to go on.")).toBeVisible();
  for (const [index, letter] of [...SAAS].entries()) {
    await expect(page.getByText(`Question ${index + 1} of 14`)).toBeVisible();
    if (index === 3) {
      await page.keyboard.press("Backspace");
      await expect(page.getByText("Question 3 of 14")).toBeVisible();
      await expect(page.getByRole("radio", { name: "Early revenue" })).toBeChecked();
      await page.keyboard.press("Enter");
      await expect(page.getByText("Question 4 of 14")).toBeVisible();
      await page.reload();
      await page.getByRole("heading", { level: 1 }).focus();
      await expect(page.getByText("3 of 14 answered")).toBeVisible();
    }
    await page.keyboard.press(String(letter.charCodeAt(0) - 96));
    await page.keyboard.press("Enter");
  }
  await expect(page).toHaveURL(`/first-role/result?answers=${SAAS}`);
  await expect(page.getByRole("heading", { level: 1, name: "Hire a CTO first." })).toBeVisible();
  await expectAccessible(page);

  await page.goBack();
  await expect(page.getByText("14 of 14 answered")).toBeVisible();
  await page.goForward();
  const keep = page.getByRole("link", { name: "Keep this result" });
  const next = encodeURIComponent(`/first-role/keep?answers=${SAAS}`);
  await expect(keep).toHaveAttribute("href", `/sign-up?next=${next}`);
});

test("keys as fast as they can be sent land on their own question", async ({ page }) => {
  await visit(page, "/first-role");
  for (const letter of SAAS) {
    await page.keyboard.press(String(letter.charCodeAt(0) - 96));
    await page.keyboard.press("Enter");
  }
  await expect(page).toHaveURL(`/first-role/result?answers=${SAAS}`);
});

test("an answer says what would change it, and leads there", async ({ page }) => {
  await visit(page, `/first-role/result?answers=${SAAS}`);
  await page.getByRole("link", { name: "None full-time" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Start with a fractional CTO.");
  await page.getByRole("link", { name: "Change the answer to: Headcount" }).click();
  await expect(page.getByText("Question 2 of 14")).toBeVisible();
  await page.getByRole("radio", { name: "2,000 or more" }).check();
  await page.getByRole("button", { name: "Show the answer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("nobody is in the budget");
});

test("a result that is too close shows both sides and what would settle it", async ({ page }) => {
  await visit(page, "/first-role/result?answers=ddebcfdedccbcc");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Too close to call: both now or one converged role.",
  );
  await expect(page.getByRole("heading", { name: "Questions that would settle it" })).toBeVisible();
});

test("whoever is signed in keeps a result without signing up", async ({ page, signedUp: _ }) => {
  await visit(page, `/first-role/result?answers=${SAAS}`);
  const keep = page.getByRole("link", { name: "Keep this result" });
  await expect(keep).toHaveAttribute("href", `/first-role/keep?answers=${SAAS}`);
});

test("an address without a whole set of answers says so and offers to go on", async ({ page }) => {
  await visit(page, "/first-role/result?answers=abbx");
  await expect(page.getByText("It has 4.")).toBeVisible();
  await page.getByRole("link", { name: "Go on with what is readable" }).click();
  await expect(page.getByText("Question 4 of 14")).toBeVisible();
});

test("the same answer comes as JSON, and a sentence for anything else", async ({ request }) => {
  const answer = await request.get(`/api/v1/first-role?answers=${SAAS}`);
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toMatchObject({
    first: "CTO",
    label: "decisive",
    weightSet: "draft-1",
  });
  for (const query of [
    "",
    "?answers=",
    "?answers=abc",
    "?answers=zzzzzzzzzzzzzz",
    `?answers=${SAAS}&answers=a`,
  ]) {
    const refused = await request.get(`/api/v1/first-role${query}`);
    expect(refused.status(), query).toBe(400);
    expect(await refused.json()).toEqual({ error: expect.stringMatching(/^\S.*\.$/) });
  }
});
