import type { Page } from "@playwright/test";
import {
  createOrganisation,
  expect,
  expectAccessible,
  test,
  visit,
} from "../support/playwright.ts";

test("two seats are mapped at a keyboard alone: typed, undone, pasted, corrected, agreed", async ({
  page,
  context,
  signedUp: _,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const home = await aTeamWithSeats(page);
  await visit(page, home);
  await expect(page.getByRole("heading", { name: "Not assessed yet" })).toBeVisible();
  await expectAccessible(page);

  // A proposal is nothing until it is confirmed.
  await press(page, "Start from the proposal");
  await expect(page.getByText(/12 suggestions, not saved/)).toBeVisible();
  await press(page, "Discard them");
  await expect(page.getByRole("heading", { name: "Not assessed yet" })).toBeVisible();

  const first = cell(page, 0, 0);
  await first.focus();
  await page.keyboard.press("a");
  await page.keyboard.press("r");
  await expect(first).toContainText("AR");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("c");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("i");
  await expect(cell(page, 0, 1)).toContainText("CI");
  await expect(cell(page, 1, 1)).toContainText("I");
  await page.keyboard.press("Control+z");
  await expect(cell(page, 0, 1)).toHaveText(/^C(?!I)/);
  await page.keyboard.press("Control+Shift+z");
  await expect(cell(page, 1, 1)).toContainText("I");
  await page.keyboard.press("Delete");
  await expect(cell(page, 1, 1)).toContainText("nothing");
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(cell(page, 0, 0)).toContainText("AR");
  await expect(cell(page, 0, 1)).toContainText("nothing");

  // The findings follow what is typed; a click on one types for you.
  await expect(page.getByRole("heading", { name: "What stands out" })).toBeVisible();

  // What is not clear is asked about first, and nothing is in the grid before.
  await cell(page, 2, 0).focus();
  await paste(page, "A\tX\nR\tC");
  await expect(page.getByRole("dialog")).toContainText("B1");
  await expect(cell(page, 2, 0)).toContainText("nothing");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Paste these 3 cells" }).focus();
  await page.keyboard.press("Enter");
  await expect(cell(page, 2, 0)).toContainText("A");
  await expect(cell(page, 3, 1)).toContainText("C");

  // The whole table goes out with its names and comes back.
  await cell(page, 0, 0).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+c");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split("\n")).toHaveLength(17);
  expect(copied).toContain("\tCTO\tCIO");
  await page.keyboard.press("Delete");
  await expect(page.getByRole("heading", { name: "Not assessed yet" })).toBeHidden();
  await paste(page, copied);
  await expect(cell(page, 0, 0)).toContainText("AR");

  // One cell in words, with a reason that its history keeps.
  await cell(page, 4, 1).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("checkbox", { name: "R: responsible" }).press("Space");
  await page.getByLabel("Share of the work, in %").fill("140");
  await page.getByLabel("Share of the work, in %").press("Enter");
  await expect(page.getByText("Enter a whole number from 0 to 100")).toBeVisible();
  await page.getByLabel("Share of the work, in %").fill("40");
  await page.getByLabel("Why").fill("Agreed in the leadership meeting");
  await page.getByLabel("Share of the work, in %").press("Enter");
  await expect(cell(page, 4, 1)).toContainText("40%");
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await cell(page, 4, 1).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toContainText("Agreed in the leadership meeting");
  await expectAccessible(page);
  await page.keyboard.press("Escape");

  // The same model in other words.
  await page.getByRole("link", { name: "DACI" }).press("Enter");
  await expect(page).toHaveURL(/labels=daci/);
  await expect(cell(page, 0, 0)).toContainText("DA");
  await cell(page, 5, 0).focus();
  await page.keyboard.press("d");
  await expect(cell(page, 5, 0)).toContainText("driver");
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
});

// Refusals are what these are about; the browser calls them failed requests.
test.describe("refused", () => {
  test.use({ noise: [/status of 4(?:00|09)/] });

  test("two browsers change one cell; both values stand there until one is chosen", async ({
    page,
    context,
    signedUp: _,
  }) => {
    const home = await aTeamWithSeats(page);
    const other = await context.newPage();
    await visit(page, home);
    await visit(other, home);
    await cell(page, 0, 0).focus();
    await page.keyboard.press("a");
    await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
    await cell(other, 0, 0).focus();
    await other.keyboard.press("r");
    await other.keyboard.press("ArrowDown");
    await other.keyboard.press("c");
    const choice = other.getByRole("alert").filter({ hasText: "somebody else changed this cell" });
    await expect(choice).toContainText("Ada Example");
    await expect(cell(other, 0, 0)).toContainText("R ≠ A");
    await expectAccessible(other);
    await choice.getByRole("button", { name: "Keep mine: R" }).press("Enter");
    await expect(choice).toBeHidden();
    await expect(other.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
    await page.reload();
    await expect(cell(page, 0, 0)).toContainText("responsible");
    await expect(cell(page, 1, 0)).toContainText("consulted");
  });

  test("a day past is read, and corrected with a reason", async ({ page, signedUp: _ }) => {
    const home = await aTeamWithSeats(page);
    await visit(page, `${home}?on=2026-03-01`);
    await expect(page.getByText("This is the structure on 1 March 2026")).toBeVisible();
    await cell(page, 0, 0).focus();
    await page.keyboard.press("a");
    await expect(cell(page, 0, 0)).toContainText("nothing");
    await expectAccessible(page);
    await page.getByRole("link", { name: "Correct this day" }).press("Enter");
    await expect(page.getByText("You are correcting the structure on 1 March 2026")).toBeVisible();
    await cell(page, 0, 0).focus();
    await page.keyboard.press("a");
    await expectAccessible(page);
    await press(page, "Save the correction of one cell");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Until").fill("2026-02-01");
    await dialog.getByLabel("Why is it corrected?").fill("The minutes of February say so");
    await dialog.getByRole("button", { name: "Save the correction" }).press("Enter");
    await expect(dialog).toContainText("Choose a last day after the first.");
    await dialog.getByLabel("Until").fill("2026-05-01");
    await dialog.getByRole("button", { name: "Save the correction" }).press("Enter");
    await expect(page.getByText("This is the structure on 1 March 2026")).toBeVisible();
    await expect(cell(page, 0, 0)).toContainText("accountable");
    await visit(page, `${home}?on=2026-05-01`);
    await expect(cell(page, 0, 0)).toContainText("nothing");

    await visit(page, home);
    await press(page, "Add an agreement");
    await page.getByRole("dialog").getByLabel("What was agreed").fill("The CTO decides.");
    await page.getByRole("dialog").getByRole("button", { name: "Add an agreement" }).press("Enter");
    await expect(page.getByText("The CTO decides.")).toBeVisible();
    await press(page, "Add an agreement");
    await page.getByRole("dialog").getByLabel("What was agreed").fill("Again.");
    await page.getByRole("dialog").getByRole("button", { name: "Add an agreement" }).press("Enter");
    await expect(page.getByText(/Another agreement on this responsibility/)).toBeVisible();
  });
});

test("on a phone the grid is a list", async ({ page, signedUp: _ }) => {
  const home = await aTeamWithSeats(page);
  await page.setViewportSize({ width: 375, height: 800 });
  await visit(page, home);
  await expect(page.getByRole("grid")).toBeHidden();
  await page.getByRole("button", { name: "Edit Security operations" }).click();
  await page.getByRole("dialog").getByLabel("Position").selectOption("CIO");
  await page.getByRole("checkbox", { name: "A: accountable" }).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const row = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name: "Edit Security operations" }) });
  await expect(row).toContainText("accountable");
  await expect(row).toContainText("CIO");
  await expectAccessible(page);
});

/** A new organisation with one team, its CTO's and CIO's seats since January; the address of its grid. */
async function aTeamWithSeats(page: Page): Promise<string> {
  const org = await createOrganisation(page, "Contoso Owners");
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
      name: "Engineering",
      parentId: null,
    });
    await write("positions.createPair", { org: slug, team, fromDay: "2026-01-01" });
    return `/${slug}/teams/${team}/ownership`;
  }, org);
}

function cell(page: Page, row: number, column: number) {
  return page.locator(`[role="gridcell"][data-row="${row}"][data-column="${column}"]`);
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).press("Enter");
}

/** As if the text had been copied in a spreadsheet. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press("Control+v");
}
