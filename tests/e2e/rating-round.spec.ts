import { foundTeam, join } from "../support/joined.ts";
import { launchCycle } from "../support/launched-cycle.ts";
import { expect, expectAccessible, test, visit } from "../support/playwright.ts";
import { zoneByDay } from "../support/rating-forms.ts";

test.use({ timezoneId: zoneByDay() });

test("two leaders in one sitting, quality by quality, each after what is promised about them", async ({
  page,
  browser,
  signedUp: _,
}) => {
  test.setTimeout(180_000);
  const place = await foundTeam(page, "Round Holding");
  const grace = await join(page, browser, place, "Grace Example");
  const others = [];
  for (const name of ["Sam Example", "Tess Example"])
    others.push(await join(page, browser, place, name));
  await launchCycle(page, place.org, { subjects: ["Sam", "Tess"], peers: ["Grace"] });

  const rater = grace.page;
  await visit(rater, `/${place.org}/ratings`);
  await rater.getByRole("link", { name: "Read and begin" }).first().click();
  await rater.getByRole("button", { name: "Begin" }).click();
  await expect(rater.getByText("About Sam Example · quality 1 of 7")).toBeVisible();
  await rater.locator("fieldset[data-question]").first().getByRole("radio").nth(3).check();
  await expectAccessible(rater);
  await rater.getByRole("link", { name: "Go on with Tess Example" }).click();
  await expect(rater.getByRole("heading", { name: "Before the first question" })).toBeVisible();
  await rater.getByRole("button", { name: "Begin" }).click();
  await expect(rater.getByText("About Tess Example · quality 1 of 7")).toBeVisible();
  await rater.locator("fieldset[data-question]").first().getByRole("radio").nth(2).check();
  await rater.getByRole("link", { name: "Go on with Sam Example" }).click();
  await expect(rater.getByText("About Sam Example · quality 2 of 7")).toBeVisible();
  // What was answered before going on is kept.
  await rater.getByRole("button", { name: "Back" }).click();
  const first = rater.locator("fieldset[data-question]").first();
  await expect(first.getByRole("radio").nth(3)).toBeChecked();
  for (const person of [grace, ...others]) await person.close();
});
