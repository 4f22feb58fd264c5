import type { Page } from "@playwright/test";
import { atKeyboard, type Hands } from "../support/keyboard.ts";
import { alive, expect, expectAccessible, signIn, test, visit } from "../support/playwright.ts";

const DAY_MS = 86_400_000;
const [HIRED, MOVED, MOVED_AGAIN] = [daysAgo(180), daysAgo(90), daysAgo(30)];

const PLATFORM = "Customer-facing platform and reliability";
const SECURITY = "Security operations";
const TRUST = "Customer trust and incident response";
const DATA = "Data and AI platform and governance";

/** What each of the two answers for half a year ago: one string a row of the grid, in its order. */
const CTO = ["ar", "ar", "ar", "ar", "ar", "ar", "ar", "ar", "c", "ar", "", "i", "", "", "", ""];
const CIO = ["", "i", "", "", "", "", "c", "r", "ar", "c", "ar", "ar", "ar", "ar", "ar", "ar"];

// The team whose life the first test makes is what the second one reads.
test.describe.configure({ mode: "serial" });
const life = { email: "", home: "" };

test("a team's whole life at a keyboard alone: vacant, answered, hired, mapped, moved, tried, merged", async ({
  page,
  signedUp,
}) => {
  test.setTimeout(300_000);
  const hands = atKeyboard(page);
  await test.step("a team", () => aTeam(page, hands));
  await test.step("vacant seats", () => vacantSeats(page, hands));
  await test.step("which role first", () => firstRole(page, hands));
  await test.step("a CTO is hired", () => hire(page, hands));
  await test.step("ownership is mapped", () => mapOwnership(page, hands));
  await test.step("half a year of changes", () => sixMonths(page, hands));
  await test.step("a breach is found", () => breach(page, hands));
  await test.step("a scenario is tried and merged", () => scenario(page, hands));
  await test.step("two dates are compared", () => compared(page, hands));
  life.email = signedUp.email;
  life.home = new URL(page.url()).pathname.replace(/\/timeline\/.*/, "");
});

test("the same team is read on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await signIn(page, life.email);
  const says: readonly (readonly [string, string | RegExp])[] = [
    ["ownership", PLATFORM],
    ["convergence", "Gaze"],
    ["timeline", `${TRUST} went from CTO to CIO`],
    [`timeline/compare?fromDay=${HIRED}`, "After the outage the help desk took it over"],
  ];
  for (const [part, text] of says) {
    await visit(page, `${life.home}/${part}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeInViewport();
    const found = page.getByRole("main").getByText(text).filter({ visible: true });
    await expect(found.first()).toBeVisible();
    const isTooWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(isTooWide, `${part} scrolls sideways`).toBe(false);
    await clean(page);
    const file = `test-results/screens/team-life-${part.split("?")[0]?.replace("/", "-")}-375.png`;
    await page.screenshot({ path: file, fullPage: true });
  }
});

async function aTeam(page: Page, hands: Hands): Promise<void> {
  await page.goto("/organisations/new");
  await alive(page);
  await hands.type("Name", "Contoso Life");
  await hands.press("button", "Create organisation");
  await expect(page.getByRole("heading", { level: 1, name: /^Welcome/ })).toBeVisible();
  await page.reload();
  await alive(page);
  await hands.press("link", "Teams");
  await hands.press("button", "New team");
  await hands.type("Name", "Engineering");
  await page.keyboard.press("Enter");
  await hands.press("link", "Engineering");
  await expect(page.getByRole("heading", { level: 1, name: "Engineering" })).toBeVisible();
}

async function vacantSeats(page: Page, hands: Hands): Promise<void> {
  await hands.press("link", "Positions");
  for (const [name, kind] of [
    ["CTO", "CTO"],
    ["CIO", "CIO"],
  ] as const) {
    await hands.back("button", "New position");
    await hands.type(/^Name/, name);
    await hands.pick("Kind", kind);
    await hands.day("There from", daysAgo(200));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("article", { name })).toContainText("Vacant");
  }
  await clean(page);
}

async function firstRole(page: Page, hands: Hands): Promise<void> {
  await hands.press("link", "First role");
  await hands.press("link", "Answer the questions");
  for (const letter of "abbdaacbcbbaaa") {
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    await page.keyboard.press(String("abcd".indexOf(letter) + 1));
    await page.keyboard.press("Enter");
  }
  await expect(page).toHaveURL(/\/first-role\/runs\//);
  await expect(page.getByRole("heading", { level: 1, name: "Hire a CTO first." })).toBeVisible();
}

async function hire(page: Page, hands: Hands): Promise<void> {
  await hands.press("link", "Engineering");
  await hands.press("link", "Positions");
  await hands.press("button", "Fill");
  await hands.type("Or somebody new", "Grace Hired");
  await hands.day("From", HIRED);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article", { name: "CTO" })).toContainText("Grace Hired");
}

async function mapOwnership(page: Page, hands: Hands): Promise<void> {
  await hands.press("link", "Ownership");
  await correcting(page, hands, HIRED);
  await hands.reach("gridcell", "nothing");
  for (const column of [CTO, CIO]) {
    for (const letters of column) await hands.keys(...letters, "ArrowDown");
    await hands.keys("Control+Home", "ArrowRight");
  }
  await corrected(page, hands, "Agreed at the first meeting of the two");
  await expect(cell(page, SECURITY, "CIO")).toContainText("AR");
}

async function sixMonths(page: Page, hands: Hands): Promise<void> {
  await correcting(page, hands, MOVED);
  await hands.reach("gridcell", /accountable/);
  // The first shared responsibility passes from the outward role to the inward one.
  await hands.keys("Control+Home", ...Array<string>(6).fill("ArrowDown"));
  await hands.keys("Delete", "c", "ArrowRight", "Delete", "a", "r");
  await corrected(page, hands, "After the outage the help desk took it over");

  await correcting(page, hands, MOVED_AGAIN);
  await hands.reach("gridcell", /accountable/);
  await hands.keys("Control+Home", ...Array<string>(8).fill("ArrowDown"));
  await hands.keys("Delete", "a", "r", "ArrowRight", "Delete", "r");
  await corrected(page, hands, "The data platform went to engineering");
  await hands.press("link", "Back to today");
  await expect(cell(page, TRUST, "CIO")).toContainText("AR");
  await expect(cell(page, DATA, "CTO")).toContainText("AR");
  await clean(page);
}

async function breach(page: Page, hands: Hands): Promise<void> {
  const finding = page.getByText(`${PLATFORM} depends on ${SECURITY}, and CTO is not consulted`);
  await expect(finding).toHaveCount(0);
  await hands.press("link", "What depends on what");
  await hands.press("button", new RegExp(`^Decide.*${PLATFORM} depends on ${SECURITY}$`));
  await hands.pick("How much", "Yes, vitally");
  await hands.press("button", "Save");
  await expect(page.getByText("Confirmed: vital")).toBeVisible();
  await hands.press("link", "Ownership");
  await expect(finding.first()).toBeVisible();
}

async function scenario(page: Page, hands: Hands): Promise<void> {
  await hands.press("link", "Scenarios");
  await hands.press("button", "Start a scenario");
  await hands.type("Name", "Ask the outward role about security");
  await page.keyboard.press("Enter");
  await hands.reach("textbox", "Product technology vision, CTO");
  for (let row = 0; row < 20; row += 1) {
    if (await cellField(page).evaluate((one) => one === document.activeElement)) break;
    await page.keyboard.press("ArrowDown");
  }
  await expect(cellField(page)).toBeFocused();
  await page.keyboard.type("C");
  await expect(page.getByText("All changes are kept in this scenario")).toBeVisible();
  await hands.type(/^Why/, "A breach inside reaches customers");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^This scenario was merged by/)).toBeVisible();
}

async function compared(page: Page, hands: Hands): Promise<void> {
  await hands.press("link", "Timeline");
  await hands.back("link", "Compare two dates");
  await hands.day("Day to begin with", HIRED);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`fromDay=${HIRED}`));
  const moved = (name: string) => page.getByRole("row").filter({ hasText: name });
  await expect(moved(TRUST)).toContainText(/CTO\s*CIO/);
  await expect(moved(TRUST)).toContainText("After the outage the help desk took it over");
  await expect(moved(DATA)).toContainText(/CIO\s*CTO/);
  await expect(moved(DATA)).toContainText("The data platform went to engineering");
  await expect(page.getByRole("row").filter({ hasText: SECURITY })).toContainText(/CTO\s*none\s*C/);
  await clean(page);
}

/** As `expectAccessible`; the title of a page that another led to comes a little after the page. */
async function clean(page: Page): Promise<void> {
  await expect(() => expectAccessible(page)).toPass({ timeout: 20_000 });
}

/** Opens a day past for correction, by the fields above the grid. */
async function correcting(page: Page, hands: Hands, day: string): Promise<void> {
  await hands.day("As it was on", day);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`on=${day}`));
  await alive(page);
  await hands.press("link", "Correct this day");
  await expect(page.getByText(/^You are correcting the structure on/)).toBeVisible();
}

/** Saves what was corrected, from the grid: the button stands above it. */
async function corrected(page: Page, hands: Hands, reason: string): Promise<void> {
  await hands.back("button", /^Save the correction of/);
  await hands.type("Why is it corrected?", reason);
  await hands.press("button", "Save the correction");
  await expect(page.getByText(/^This is the structure on/)).toBeVisible();
}

function cell(page: Page, row: string, column: "CTO" | "CIO") {
  return page
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: row }) })
    .getByRole("gridcell")
    .nth(column === "CTO" ? 0 : 1);
}

function cellField(page: Page) {
  return page.getByRole("textbox", { name: `${SECURITY}, CTO` });
}

function daysAgo(days: number): string {
  return new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);
}
