import type { Page } from "@playwright/test";
import { call, join, type Person, type Place } from "../support/joined.ts";
import {
  createOrganisation,
  expect,
  expectAccessible,
  test,
  visit,
} from "../support/playwright.ts";

// A round without anybody chosen is refused.
test.use({ noise: [/status of 400/] });

test("five of six say who is accountable; the round closes, tells no one, and is settled", async ({
  page,
  browser,
  signedUp: _,
}) => {
  test.setTimeout(300_000);
  const place = await aTeamWithSeats(page);
  const people: Person[] = [];
  for (const name of ["Grace", "Ida", "Joan", "Katherine", "Lynn"])
    people.push(await join(page, browser, place, `${name} Example`));
  const [grace, ida, joan, katherine, lynn] = people;
  if (!grace || !ida || !joan || !katherine || !lynn) throw new Error("somebody is missing");

  const home = `/${place.org}/teams/${place.team}/perceptions`;
  await visit(page, home);
  await expect(page.getByText("Nobody has been asked yet")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Open a round" }).click();
  await expect(page.getByText("Nobody chosen.")).toBeVisible();
  await page.getByRole("button", { name: "Open the round" }).click();
  await expect(page.getByText(/Choose at least three people/)).toBeVisible();
  await page.getByRole("button", { name: "Everybody in this team" }).click();
  await expect(page.getByText("5 people chosen.")).toBeVisible();
  await page.getByRole("checkbox", { name: "Ada Example" }).check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Open the round" }).click();
  await expect(page.getByText("0 of 6")).toBeVisible();
  await expectAccessible(page);
  const round = new URL(page.url()).pathname;

  // By keyboard alone, from the overview; what is chosen outlives the tab.
  await visit(grace.page, `/${place.org}`);
  await grace.page.getByRole("link", { name: "Answer", exact: true }).focus();
  await grace.page.keyboard.press("Enter");
  await expect(grace.page.getByRole("heading", { name: "Who will see what" })).toBeVisible();
  await expect(
    grace.page.getByText(/Nobody sees anything before the round is closed/),
  ).toBeVisible();
  await grace.page.getByRole("radio", { name: "CTO", exact: true }).first().focus();
  for (const digit of ["1", "2", "3", "0"]) await grace.page.keyboard.press(digit);
  await expect(grace.page.getByText("4 of 16")).toBeVisible();
  await expectAccessible(grace.page);
  await grace.page.reload();
  await expect(grace.page.getByText("4 of 16")).toBeVisible();
  await grace.page.getByRole("radio", { name: "CTO", exact: true }).nth(4).focus();
  for (let row = 4; row < 15; row += 1) await grace.page.keyboard.press("1");
  await grace.page.getByRole("button", { name: "Review" }).focus();
  await grace.page.keyboard.press("Enter");
  await expect(grace.page.getByRole("heading", { name: "Review and send" })).toBeFocused();
  await expect(grace.page.getByText(/1 row has no answer/)).toBeVisible();
  await expectAccessible(grace.page);
  await grace.page.getByRole("button", { name: "Send" }).focus();
  await grace.page.keyboard.press("Enter");
  await expect(grace.page.getByRole("heading", { name: "Received, thank you" })).toBeFocused();
  await visit(grace.page, `${round}/answer`);
  await expect(grace.page.getByText("It was received already")).toBeVisible();

  await answer(ida.page, round, "1");
  await answer(joan.page, round, "2");
  await answer(katherine.page, round, "1");
  await visit(page, round);
  await expect(page.getByText("4 of 6")).toBeVisible();
  await expect(page.getByText(/Grace|Declared/)).toHaveCount(0);
  await answer(page, round, "2");

  await visit(page, round);
  await page.getByRole("button", { name: "Close the round" }).click();
  await expect(page.getByText("5 people have answered.")).toBeVisible();
  await page.getByRole("alertdialog").getByRole("button", { name: "Close the round" }).click();
  await expect(async () => {
    await visit(page, round);
    await expect(page.getByText("Nobody declared").first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await expect(page.getByText("3 of 5").first()).toBeVisible();
  await expect(page.getByText(/Clarity 0\.\d\d/).first()).toBeVisible();
  await expect(page.getByText(/Grace|Ida|Joan|Katherine/)).toHaveCount(0);
  await expectAccessible(page);

  // Too late, and told so kindly.
  await visit(lynn.page, `${round}/answer`);
  await expect(lynn.page.getByText("This round has closed")).toBeVisible();
  await expect(lynn.page.getByText(/Thank you for coming/)).toBeVisible();
  await expectAccessible(lynn.page);

  await visit(page, round);
  await page.getByRole("link", { name: "Start the session" }).click();
  await expect(page.getByText("Row 1 of 16")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("radio", { name: "CIO" }).focus();
  await page.keyboard.press("Space");
  await page.getByLabel("Why").fill("Whoever runs it answers for it.");
  await page.getByRole("button", { name: "Settle and go on" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Row 2 of 16")).toBeVisible();
  await expect(page.getByRole("heading", { level: 2 }).first()).toBeFocused();
  await expect(page.getByText("1 of 16")).toBeVisible();
  await visit(page, round);
  await expect(page.getByText("Whoever runs it answers for it.")).toBeVisible();
  await expectAccessible(page);
  for (const person of people) await person.close();
});

/** A team with a CTO's and a CIO's seat, made by the verbs themselves. */
async function aTeamWithSeats(page: Page): Promise<Place> {
  const org = await createOrganisation(page, "Perceived Holding");
  const { id: team } = await call<{ id: string }>(page, "teams.create", {
    org,
    name: "Leadership",
    parentId: null,
  });
  await call(page, "positions.createPair", { org, team, fromDay: "2026-01-01" });
  return { org, team };
}

/** A whole form with the same choice in every row, by its digit. */
async function answer(page: Page, round: string, digit: string): Promise<void> {
  await visit(page, `${round}/answer`);
  await page.getByRole("radio").first().focus();
  for (let row = 0; row < 16; row += 1) await page.keyboard.press(digit);
  await page.getByRole("button", { name: "Review" }).click();
  await expect(page.getByText("Every row has an answer.")).toBeVisible();
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("heading", { name: "Received, thank you" })).toBeVisible();
}
