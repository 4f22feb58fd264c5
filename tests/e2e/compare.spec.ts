import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { alive, demoUser, expect, expectAccessible, signIn, test } from "../support/playwright";

const squares = (page: Page) => page.locator("button[name='cell']");
const figures = (page: Page) => page.getByRole("complementary", { name: "Figures of one cell" });

test.beforeEach(async ({ page }) => {
  const { email, password } = demoUser("owner");
  await signIn(page, email, password);
  // The demo's owner has one organisation; where signing in leads is another test's matter.
  await page.goto("/organisations");
  await page
    .getByRole("main")
    .getByRole("link", { name: /Northwind/ })
    .first()
    .click();
  const main = page.getByRole("navigation", { name: "Main" });
  await main.getByRole("link", { name: "Compare", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Compare" })).toBeVisible();
  await page.getByRole("link", { name: "Imported", exact: true }).click();
  await expect(squares(page).first()).toBeVisible();
  await alive(page);
});

test("an admin reads the heatmap by keyboard and opens a cell", async ({ page }) => {
  await expectAccessible(page);
  await expect(page.locator("button[name='cell'][tabindex='0']")).toHaveCount(1);
  await page.locator("button[name='cell'][tabindex='0']").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  const chosen = page.locator("button[name='cell']:focus");
  const address = await chosen.getAttribute("value");
  await page.keyboard.press("Enter");
  await expect(figures(page)).toBeFocused();
  expect(new URL(page.url()).searchParams.get("cell")).toBe(address);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(figures(page)).toBeHidden();
  await expect(page.locator(`button[name='cell'][value='${address}']`)).toBeFocused();
  await squares(page).nth(3).click();
  await expect(figures(page)).toBeVisible();
  await page.goBack();
  await expect(figures(page)).toBeHidden();
});

test("a published cell says how it was computed, a withheld one why it is not shown", async ({
  page,
}) => {
  const published = page.locator("td[class^='s'] > button").filter({ hasText: /^\d/ }).first();
  await published.click();
  await expect(figures(page).getByText("Do the raters agree?")).toBeVisible();
  await figures(page).getByText("How is this computed?").click();
  await expect(figures(page).getByText(/are frozen since/)).toBeVisible();
  await squares(page).filter({ hasText: "too few" }).first().click();
  await expect(figures(page).getByText(/so that nobody’s answers can be recognised/)).toBeVisible();
  await expect(figures(page).getByText("Standard deviation")).toBeHidden();
});

test("rows follow the column that was chosen, and the address keeps it", async ({ page }) => {
  const head = page.locator("thead th").nth(1);
  await head.getByRole("link").click();
  await expect(head).toHaveAttribute("aria-sort", "descending");
  const numbers = async () => {
    const texts = await page.locator("tbody td:nth-child(2)").allTextContents();
    return texts.filter((text) => /^\d/.test(text)).map(Number);
  };
  const down = await numbers();
  expect(down).toEqual(down.toSorted((a, b) => b - a));
  await page.reload();
  await expect(head).toHaveAttribute("aria-sort", "descending");
  expect(await numbers()).toEqual(down);
});

test("figures and drawing are there to take away", async ({ page }) => {
  const csv = page.waitForEvent("download");
  await page.getByRole("link", { name: "Figures (CSV)", exact: true }).click();
  const text = readFileSync(await (await csv).path(), "utf8");
  expect(text.split("\n")[0]).toBe("team,quality,raters,mean,sd,r_wg_j,r_star_wg_j,ad_m_j");
  for (const kind of ["SVG", "PNG"]) {
    const drawing = page.waitForEvent("download");
    await page
      .getByRole("button", { name: `Download ${kind}` })
      .first()
      .click();
    expect((await drawing).suggestedFilename()).toMatch(new RegExp(`\\.${kind.toLowerCase()}$`));
  }
});

test("on a phone the names stay and the figures come from below", async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await squares(page).nth(4).click();
  await expect(figures(page)).toBeVisible();
  const box = await figures(page).boundingBox();
  expect(box?.width).toBe(375);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
  await expectAccessible(page);
});

test("each layer says what it needs before it can show anything", async ({ page }) => {
  // Where nobody was rated yet.
  await page.goto("/organisations");
  await page
    .getByRole("main")
    .getByRole("link", { name: /Southwind/ })
    .first()
    .click();
  const main = page.getByRole("navigation", { name: "Main" });
  await main.getByRole("link", { name: "Compare", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Compare" })).toBeVisible();
  await page.getByRole("link", { name: "Rated", exact: true }).click();
  await expect(
    page.getByRole("heading", { name: "No rated cycle has been released yet" }),
  ).toBeVisible();
  await expectAccessible(page);
});
