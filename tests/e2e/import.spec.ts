import { readFileSync } from "node:fs";
import { ratingsFile, ratingsFileWithMistakes } from "../../prisma/seed/ratings-file.ts";
import {
  createOrganisation,
  expect,
  expectAccessible,
  test,
  visit,
} from "../support/playwright.ts";

const TEAMS = [
  { team: "North", raters: 12, mean: 3.8, spread: 0.6 },
  { team: "East", raters: 9, mean: 3.1, spread: 0.7 },
  { team: "South", raters: 14, mean: 2.6, spread: 0.8 },
  { team: "Tiny", raters: 3, mean: 3.0, spread: 0.8 },
];

test("an admin imports a file of ratings, compares teams, opens a cell and exports", async ({
  page,
  noise,
  signedUp: _,
}) => {
  // The same file twice is a conflict, and the browser says so.
  noise.push(/Failed to load resource.*409/);
  test.setTimeout(120_000);
  const org = await createOrganisation(page, "Fabrikam");

  // A file with mistakes says where they are and becomes nothing.
  await upload(page, org, "mistakes.csv", ratingsFileWithMistakes(TEAMS, 1));
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(page.getByText(/problems stand in the way/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("cell", { name: "often" })).toBeVisible();
  await expectAccessible(page);
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save all problems as CSV" }).click();
  const problems = readFileSync(await (await saved).path(), "utf8");
  expect(problems).toContain("refused_value");
  expect(problems.trim().split("\n")).toHaveLength(4);

  await upload(page, org, "ratings.csv", ratingsFile(TEAMS, 2));
  await page.getByLabel("Name of the cycle").fill("Survey of spring");
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(page.getByText("Ready to be imported")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/1 team has fewer than 5 raters/)).toBeVisible();
  await page.getByRole("button", { name: /^Import [\d,]+ ratings$/ }).click();
  await expect(page.getByText("Imported and released")).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);

  // The same file twice is recognised, and the import that it became is one press away.
  await upload(page, org, "again.csv", ratingsFile(TEAMS, 2), "refused");
  await expect(page.getByText(/This file was already imported on/)).toBeVisible();
  await page.getByRole("link", { name: "Open that import" }).click();
  await page.getByRole("link", { name: "Compare the teams" }).click();

  await expect(page.getByRole("heading", { name: "Survey of spring: 4 teams" })).toBeVisible();
  const row = page.getByRole("row", { name: /North/ }).first();
  await expect(row).toBeVisible();
  await expect(page.getByRole("row", { name: /Tiny/ }).first()).toContainText("too few");
  await row
    .getByRole("button", { name: /\d\.\d/ })
    .first()
    .click();
  const panel = page.getByRole("complementary", { name: "Figures of one cell" });
  await expect(panel).toContainText("12");
  await expectAccessible(page);

  const csv = page.waitForEvent("download");
  await page.getByRole("link", { name: "Figures (CSV)", exact: true }).click();
  const figures = readFileSync(await (await csv).path(), "utf8")
    .trim()
    .split("\n");
  expect(figures[0]?.trim()).toBe("team,quality,raters,mean,sd,r_wg_j,r_star_wg_j,ad_m_j");
  expect(figures.filter((line) => line.startsWith("North,"))).toHaveLength(7);
  expect(figures.filter((line) => line.startsWith("Tiny,") && /\d/.test(line))).toEqual([]);
});

async function upload(
  page: import("@playwright/test").Page,
  org: string,
  name: string,
  csv: string,
  outcome: "taken" | "refused" = "taken",
): Promise<void> {
  await visit(page, `/${org}/imports/new`);
  await page
    .getByRole("button", { name: "Choose a CSV file, or drop it here" })
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(csv) });
  if (outcome === "taken") await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
}
