import type { Page } from "@playwright/test";
import { ask, call, join, type Place } from "../support/joined.ts";
import {
  createOrganisation,
  expect,
  expectAccessible,
  test,
  visit,
} from "../support/playwright.ts";

const MENDED = "Explains technology decisions by the result they serve over the coming years.";
const NAMES = ["Grace Example", "Ida Example", "Joan Example"];

type Wording = Readonly<Record<string, Readonly<{ name: string }>>>;
type Read = Readonly<{
  instrument: Readonly<{
    qualities: readonly Readonly<{
      wording: Wording;
      anchors: readonly Readonly<{ level: number; wording: Readonly<Record<string, string>> }>[];
    }>[];
  }>;
}>;
type Known = ReadonlyMap<string, Readonly<{ quality: string; level: number }>>;

test("an instrument of one's own: copied, mended, translated, published, and tested by three judges", async ({
  page,
  browser,
  signedUp: _,
  noise,
}) => {
  test.setTimeout(300_000);
  // A study of one judge is refused.
  noise.push(/Failed to load resource.*400/);
  const place = await aTeam(page);
  const { org } = place;
  const judges = [];
  for (const name of NAMES) judges.push(await join(page, browser, place, name));

  await copyShipped(page, org);
  await mendOneItem(page);
  await translateOne(page);
  await expectAccessible(page, expect.soft);
  const instrument = await publish(page);
  await openStudy(page);

  const known = await levelsOf(page, org, instrument);
  for (const judge of judges) await judgeByKeyboard(judge.page, org, known);
  await seeResult(page, `/${org}/instruments/${instrument}`);
  await visit(page, `/${org}/cycles/new`);
  const choice = page.getByRole("combobox", { name: "Instrument" });
  await expect(choice.getByRole("option", { name: "Ours, version 1" })).toBeAttached();
  for (const judge of judges) await judge.close();
});

async function aTeam(page: Page): Promise<Place> {
  const org = await createOrganisation(page, "Instrument Holding");
  const { id: team } = await call<{ id: string }>(page, "teams.create", {
    ...{ org, name: "Leadership", parentId: null },
  });
  return { org, team };
}

async function copyShipped(page: Page, org: string): Promise<void> {
  await visit(page, `/${org}/instruments`);
  await page.getByRole("link", { name: "Seven qualities of technology leadership" }).click();
  await expect(page.getByText("Expert draft: not yet tested")).toBeVisible();
  await page.getByRole("button", { name: "Make your own" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("Name").fill("Ours");
  await form.getByRole("button", { name: "Make a draft" }).click();
  await expect(page).toHaveURL(/instruments\/drafts\//);
  await expect(page.getByLabel("Name of the instrument")).toHaveValue("Ours");
}

async function mendOneItem(page: Page): Promise<void> {
  await page.getByLabel("About another", { exact: true }).first().fill(MENDED);
  await expect(page.getByText("say whether it still asks the same")).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish" })).toBeDisabled();
  await page.getByRole("radio", { name: /only the wording is mended/ }).check();
  await expect(page.getByText("Before it can be published")).toHaveCount(0);
  const change = page.locator("dd", { hasText: "over the coming years" });
  await expect(change.locator("del")).toContainText("business");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("About another", { exact: true }).first()).toHaveValue(MENDED);
}

async function translateOne(page: Page): Promise<void> {
  await page.getByLabel("Add a language").selectOption("de");
  const language = page.getByLabel("Language of the texts");
  await expect(language.locator("option:checked")).toHaveText("German (70 texts missing)");
  await page.getByLabel("Level 1", { exact: true }).fill("Arbeitet Anfragen einzeln ab.");
  await expect(language.locator("option:checked")).toHaveText("German (69 texts missing)");
  await expect(page.getByText("Level 1 (new in German)")).toBeVisible();
}

async function publish(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Publish" }).click();
  await expect(page).toHaveURL(/instruments\/[\w-]{36}$/);
  await expect(page.getByText("English, German")).toBeVisible();
  await expect(page.getByRole("heading", { name: /What changed against/ })).toBeVisible();
  return page.url().split("/").at(-1) ?? "";
}

async function openStudy(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Open a study" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel(NAMES[0] ?? "").check();
  await form.getByRole("button", { name: "Open and ask" }).click();
  await expect(form.getByText("Ask three people at least")).toBeVisible();
  for (const name of NAMES.slice(1)) await form.getByLabel(name).check();
  await form.getByRole("button", { name: "Open and ask" }).click();
  await expect(page.getByText("0 of 3")).toBeVisible();
}

/** Where each text belongs, as whoever wrote it knows. */
async function levelsOf(page: Page, org: string, instrument: string): Promise<Known> {
  const read = await ask<Read>(page, "instruments.read", { org, instrument });
  return new Map(
    read.instrument.qualities.flatMap(({ wording, anchors }) =>
      anchors.map(({ level, wording: words }) => {
        return [words.en ?? "", { quality: wording.en?.name ?? "", level }] as const;
      }),
    ),
  );
}

/** All levels without a mouse: the list by letters, the scale by arrows. */
async function judgeByKeyboard(page: Page, org: string, known: Known): Promise<void> {
  await visit(page, `/${org}`);
  await page.getByRole("link", { name: /^Studies/ }).click();
  await page.getByRole("link", { name: "Ours" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sort and rate" })).toBeVisible();
  await expectAccessible(page, expect.soft);
  const lists = page.getByRole("combobox", { name: "Belongs to" });
  const texts = await page.getByRole("main").locator("ol > li > fieldset > legend").allInnerTexts();
  expect(texts).toHaveLength(35);
  await lists.first().focus();
  for (const [at, text] of texts.entries()) {
    const place = known.get(text.replace(/^\d+\.\s*/, ""));
    if (!place) throw new Error(`${text} is unknown`);
    await expect(lists.nth(at)).toBeFocused();
    await page.keyboard.type(place.quality.slice(0, 5));
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    for (let level = 1; level < place.level; level += 1) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Tab");
  }
  await expect(page.getByText("35 of 35")).toBeVisible();
  await expect(page.getByRole("button", { name: "Hand in" })).toBeFocused();
  await page.keyboard.press("Enter");
  const question = page.getByRole("alertdialog");
  await question.getByRole("button", { name: "Hand in" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("You have handed in. Thank you.")).toBeVisible();
}

async function seeResult(page: Page, address: string): Promise<void> {
  await visit(page, address);
  await expect(page.getByText("3 of 3")).toBeVisible();
  await expect(page.getByText("Expert draft: not yet tested")).toBeVisible();
  await page.getByRole("button", { name: "Close the study" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Close the study" }).click();
  await expect(page.getByText("every level passed")).toBeVisible();
  await expect(page.getByText("Tested by 3 judges on")).toBeVisible();
  await page.getByText("Level by level").click();
  await expect(page.getByRole("row", { name: /Strategic vision, 5/ })).toContainText("100%");
}
