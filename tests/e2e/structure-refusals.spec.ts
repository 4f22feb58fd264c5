import type { Locator, Page } from "@playwright/test";
import {
  createOrganisation,
  expect,
  expectAccessible,
  test,
  visit,
} from "../support/playwright.ts";

// Refusals are what these are about; the browser calls them failed requests.
test.use({ noise: [/status of 4(?:00|09)/] });

test("one seat has one holder at a time, and no days that end before they begin", async ({
  page,
  signedUp: _,
}) => {
  const home = await aTeamWithSeats(page);
  await visit(page, `${home}/positions?on=2026-02-01`);
  const seat = page.getByRole("article", { name: "CTO" });
  const dialog = page.getByRole("dialog");
  await seat.getByRole("button", { name: "Fill" }).click();
  await dialog.getByLabel("Or somebody new").fill("First Holder");
  await dialog.getByLabel("From", { exact: true }).fill("2026-03-01");
  await dialog.getByLabel(/^Until/).fill("2026-02-15");
  await dialog.getByRole("button", { name: "Fill" }).click();
  await refusedAt(
    dialog.getByLabel(/^Until/),
    "The day it ends has to come after the day it begins.",
  );
  await expect(dialog.getByLabel("Or somebody new")).toHaveValue("First Holder");
  await expectAccessible(page);
  await dialog.getByLabel(/^Until/).fill("");
  await dialog.getByRole("button", { name: "Fill" }).click();
  await expect(dialog).toBeHidden();

  // In February the seat was still vacant, so that it can be filled; but not beyond that month.
  await seat.getByRole("button", { name: "Fill" }).click();
  await dialog.getByLabel("Or somebody new").fill("Second Holder");
  await dialog.getByRole("button", { name: "Fill" }).click();
  await refusedAt(
    dialog.getByLabel("From", { exact: true }),
    "The position is held from 2026-03-01 on.",
  );
  await expectAccessible(page);
  await dialog.getByLabel(/^Until/).fill("2026-03-02");
  await dialog.getByRole("button", { name: "Fill" }).click();
  await refusedAt(dialog.getByLabel("From", { exact: true }), "The position is held from");
  await dialog.getByRole("button", { name: "Close" }).click();
  await visit(page, `${home}/positions`);
  await expect(seat).toContainText("First Holder");
  await expect(page.getByText("Second Holder")).toHaveCount(0);
  await seat.getByText("Who held it, and when").click();
  await seat.getByRole("button", { name: "Correct" }).click();
  await dialog.getByLabel(/^Until/).fill("2026-03-01");
  await dialog.getByRole("button", { name: "Save" }).click();
  await refusedAt(dialog.getByLabel(/^Until/), "has to come after the day it begins");
});

test("a pasted table names positions that nobody has: asked about first, nothing half-saved", async ({
  page,
  context,
  signedUp: _,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const home = await aTeamWithSeats(page);
  await visit(page, `${home}/ownership`);
  let saves = 0;
  page.on("request", (request) => {
    if (request.url().includes("ownership.set")) saves += 1;
  });
  const table = [
    "\tCTO\tHead of Magic",
    "Security operations\tC\tA",
    "Keeping unicorns\tA\tR",
    "Privacy and compliance\tQ\tI",
  ];
  await page.locator('[data-row="0"][data-column="0"]').focus();
  await page.evaluate((text) => navigator.clipboard.writeText(text), table.join("\n"));
  await page.keyboard.press("Control+v");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("C1 says “Head of Magic”. Which position is that?")).toBeVisible();
  await expect(dialog.getByLabel("A3 says “Keeping unicorns”. Which responsibility")).toBeVisible();
  await expect(dialog.getByRole("row", { name: /B4 Q Use A, R, C and I/ })).toBeVisible();
  await expect(dialog).toContainText("One cell is clear.");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("gridcell").filter({ hasText: /^[ARCI]/ })).toHaveCount(0);
  expect(saves).toBe(0);

  await page.locator('[data-row="0"][data-column="0"]').focus();
  await page.keyboard.press("Control+v");
  await dialog.getByLabel(/Head of Magic/).selectOption("CIO");
  await dialog.getByRole("button", { name: "Paste these 3 cells" }).click();
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("gridcell").filter({ hasText: /^[ARCI]/ })).toHaveText([
    /^C/,
    /^A/,
    /^I/,
  ]);
});

test("a KPI reading of text is refused at its field, typed or pasted, and nothing is stored", async ({
  page,
  signedUp: _,
}) => {
  const home = await aTeamWithSeats(page);
  await visit(page, `${home}/kpis`);
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "New KPI" }).first().click();
  await dialog.getByLabel("Responsibility").selectOption("Engineering culture and delivery");
  // What the responsibility suggests is taken at a key, and stays open to change.
  await dialog.getByRole("button", { name: "Lead time" }).press("Enter");
  await expect(dialog.getByLabel("Name")).toBeFocused();
  await expect(dialog.getByLabel("Name")).toHaveValue("Lead time");
  await expectAccessible(page);
  await dialog.getByLabel("Target").fill("fast");
  await dialog.getByRole("button", { name: "Add KPI" }).click();
  await refusedAt(dialog.getByLabel("Target"), "This is not a figure.");
  await dialog.getByLabel("Target").fill("2,5");
  await dialog.getByRole("button", { name: "Add KPI" }).click();
  await page.getByRole("link", { name: "Lead time" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Lead time" })).toBeVisible();

  await page.getByRole("button", { name: "Record" }).click();
  await dialog.getByLabel("Figure").fill("many");
  await dialog.getByLabel("Note").fill("from the minutes");
  await dialog.getByRole("button", { name: "Record" }).click();
  await refusedAt(dialog.getByLabel("Figure"), "This is not a figure. Write digits");
  await expect(dialog.getByLabel("Note")).toHaveValue("from the minutes");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Close" }).click();

  await page.getByRole("button", { name: "Paste readings" }).click();
  await dialog.getByLabel("Readings").fill("2026-01-31\t3\n2026-02-28\tmany");
  await expect(dialog).toContainText("Line 2: this is not a figure.");
  await dialog.getByRole("button", { name: "Save readings" }).click();
  await expect(dialog.getByLabel("Readings")).toHaveAttribute("aria-invalid", "true");
  await page.reload();
  await expect(page.getByText("No reading yet").first()).toBeVisible();
});

/** The refusal stands at the field that it is about, which has the focus. */
async function refusedAt(field: Locator, sentence: string): Promise<void> {
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription(new RegExp(sentence));
}

/** A new organisation with one team, its CTO's and CIO's seats since January; the team's address. */
async function aTeamWithSeats(page: Page): Promise<string> {
  const org = await createOrganisation(page, "Contoso Refused");
  return page.evaluate(async (slug) => {
    const write = async (path: string, input: object) => {
      const response = await fetch(`/api/trpc/${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(input),
      });
      if (!response.ok) throw new Error(await response.text());
      return (await response.json()).result.data;
    };
    const { id: team } = await write("teams.create", {
      org: slug,
      name: "Refused",
      parentId: null,
    });
    await write("positions.createPair", { org: slug, team, fromDay: "2026-01-01" });
    return `/${slug}/teams/${team}`;
  }, org);
}
