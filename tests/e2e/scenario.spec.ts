import type { Locator, Page } from "@playwright/test";
import { ask, call } from "../support/joined.ts";
import {
  createOrganisation,
  expect,
  expectAccessible,
  test,
  visit,
} from "../support/playwright.ts";

type Place = Readonly<{ org: string; team: string; home: string }>;
type Seats = Readonly<{ cto: string; cio: string }>;

test("a scenario is forked, edited by two, merged row by row after its base moved, and seen", async ({
  page,
  context,
  noise,
  signedUp: _,
}) => {
  test.setTimeout(180_000);
  // A refusal is part of this journey, and the browser reports each.
  noise.push(/409 \(Conflict\)/);
  const place = await aTeamWithSeats(page);
  const seats = await seatsOf(page, place);
  await setLetters(page, place, [
    [0, seats.cto, "AR"],
    [1, seats.cto, "A"],
    [6, seats.cio, "A"],
  ]);

  await visit(page, `${place.home}/scenarios`);
  await page.getByRole("button", { name: "Start a scenario" }).first().click();
  await page.getByLabel("Name").fill("The CIO takes over");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The CIO takes over");
  await expect(page.getByText("Nothing yet: the scenario is as the structure")).toBeVisible();

  // By keyboard: the second row passes to the CIO, and a new seat reports to the CTO.
  await cell(page, 1, 0).focus();
  await page.keyboard.type("R");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("A");
  const merge = page.getByRole("button", { name: /^Merge from/ });
  await expect(page.getByText("All changes are kept in this scenario")).toBeVisible();
  await expect(merge).toBeEnabled();
  await expect(page.getByText("One responsibility would change hands.")).toBeVisible();
  await page.getByLabel("Name").fill("CISO");
  await page.getByLabel("Reports to").selectOption("CTO");
  await page.getByLabel("Reports to").press("Enter");
  await page.getByRole("button", { name: "Add a position" }).press("Enter");
  await expect(page.getByRole("combobox", { name: "Head of CISO" })).toHaveValue(seats.cto);
  await page.getByRole("combobox", { name: "Head of CIO" }).selectOption(seats.cto);
  await expect(page.getByText("All changes are kept in this scenario")).toBeVisible();
  await expect(page.getByRole("row", { name: /^CISO no such position/ })).toBeVisible();
  await expectAccessible(page);

  // A second tab changes the same cell and another one; the first goes on from what it knew.
  const other = await context.newPage();
  await visit(other, page.url());
  await cell(other, 2, 0).fill("C");
  await cell(other, 3, 0).fill("A");
  await expect(other.getByText("All changes are kept in this scenario")).toBeVisible();
  await cell(page, 2, 0).fill("I");
  await cell(page, 4, 0).fill("R");
  const conflict = page.getByText("Somebody else changed this scenario meanwhile");
  await expect(conflict).toBeVisible();
  await expect(merge).toBeDisabled();
  await expect(page.getByRole("button", { name: "Drop it" })).toBeDisabled();
  const both = page.getByRole("group", { name: /you both changed it/ });
  await expect(both).toHaveCount(1);
  await expect(both.getByText("Mine: I")).toBeVisible();
  await expect(both.getByText("Theirs: C")).toBeVisible();
  await expect(page.getByRole("group", { name: /only they changed it/ })).toContainText(
    "Theirs: A",
  );
  await expect(page.getByRole("group", { name: /only you changed it/ })).toContainText("Mine: R");
  await expectAccessible(page);

  // Nothing typed is lost by a reload, nor by going on.
  page.on("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await expect(conflict).toBeVisible();
  await expect(cell(page, 4, 0)).toHaveValue("R");
  await page.getByRole("radio", { name: "Mine: I" }).press("Space");
  await page.getByRole("button", { name: "Keep what is chosen" }).press("Enter");
  await expect(page.getByText("All changes are kept in this scenario")).toBeVisible();
  await expect(conflict).toBeHidden();
  for (const [row, letters] of [[2, "I"] as const, [3, "A"] as const, [4, "R"] as const]) {
    await expect(cell(page, row, 0)).toHaveValue(letters);
  }
  await other.close();

  // Today moves on; the merge asks about the row that both changed, and takes the rest.
  await setLetters(page, place, [[1, seats.cto, "AC"]]);
  await visit(page, page.url());
  await expect(page.getByText("Today’s structure has moved since the fork")).toBeVisible();
  await expect(page.getByText("One row changed on both sides. Choose for each.")).toBeVisible();
  await expect(merge).toBeDisabled();
  await page.getByRole("radio", { name: "Take the scenario’s" }).press("Space");
  await page.getByLabel("Why").fill("Agreed by the board");
  // A last edit blocks the merge until it is kept, and takes nothing of the form away.
  await cell(page, 5, 0).fill("C");
  await expect(merge).toBeDisabled();
  await expect(merge).toBeEnabled();
  await expect(page.getByLabel("Why")).toHaveValue("Agreed by the board");
  await expectAccessible(page);
  await merge.press("Enter");
  await expect(page.getByText(/This scenario was merged by/)).toBeVisible();

  await visit(page, `${place.home}/timeline`);
  await expect(page.getByText(/went from CTO to CIO/)).toBeVisible();
  await expect(page.getByText(/Agreed by the board/).first()).toBeVisible();
  await visit(page, `${place.home}/ownership`);
  await expect(page.getByRole("columnheader", { name: /CISO/ })).toBeVisible();
  await visit(page, `${place.home}/positions`);
  await expect(page.getByRole("article", { name: "CIO" })).toContainText("Reports toCTO");

  // A seat that is renamed keeps its name on days before.
  await page.getByRole("article", { name: "CIO" }).getByRole("button", { name: "Change" }).click();
  await page.getByLabel("Name").fill("Head of IT");
  await page.getByLabel("Holds from").fill("2026-02-01");
  await expect(page.getByText("This changes the past")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("article", { name: "Head of IT" })).toBeVisible();
  await visit(page, `${place.home}/positions?on=2026-01-31`);
  await expect(page.getByRole("article", { name: "CIO" })).toBeVisible();
  await expectAccessible(page);
});

function cell(page: Page, row: number, column: number): Locator {
  return page.locator(`#letters-${row}-${column}`);
}

/** A team with a CTO's and a CIO's seat, made by the verbs themselves. */
async function aTeamWithSeats(page: Page): Promise<Place> {
  const org = await createOrganisation(page, "Scenario Holding");
  const input = { org, name: "Leadership", parentId: null };
  const { id: team } = await call<{ id: string }>(page, "teams.create", input);
  await call(page, "positions.createPair", { org, team, fromDay: "2026-01-01" });
  return { org, team, home: `/${org}/teams/${team}` };
}

async function seatsOf(page: Page, place: Place): Promise<Seats> {
  const { structure } = await ownershipOf(page, place);
  const idOf = (name: string) => structure.positions.find((one) => one.name === name)?.id ?? "";
  return { cto: idOf("CTO"), cio: idOf("CIO") };
}

async function setLetters(page: Page, place: Place, cells: [number, string, string][]) {
  const { structure } = await ownershipOf(page, place);
  const changes = cells.map(([row, positionId, letters]) => {
    const responsibilityId = structure.responsibilities[row]?.id ?? "";
    const base = structure.revisions[`${responsibilityId}:${positionId}`] ?? null;
    return { responsibilityId, positionId, letters, share: null, base };
  });
  await call(page, "ownership.set", { org: place.org, team: place.team, changes });
}

type Ownership = {
  structure: {
    positions: { id: string; name: string }[];
    responsibilities: { id: string }[];
    revisions: Record<string, { id: string; version: number }>;
  };
};

function ownershipOf(page: Page, { org, team }: Place): Promise<Ownership> {
  return ask<Ownership>(page, "ownership.page", { org, team });
}
