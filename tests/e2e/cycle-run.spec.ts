import type { Page } from "@playwright/test";
import { ask, call, foundTeam, join, type Person, type Place } from "../support/joined.ts";
import { fits } from "../support/narrow.ts";
import { expect, expectAccessible, test, visit } from "../support/playwright.ts";
import { sendForm, zoneByDay } from "../support/rating-forms.ts";

test.use({ timezoneId: zoneByDay(), noise: [/status of 400/] });

const NARROW = { width: 375, height: 812 };

test("a small cycle is run: template, a lead's approval, consent, forecast, extension, and what is left out", async ({
  page,
  browser,
  signedUp: _,
}) => {
  test.setTimeout(300_000);
  const place = await foundTeam(page, "Run Holding", "Product");
  const { org } = place;
  const people = new Map<string, Person>();
  for (const name of ["Ines", "Lea", "Grace", "Ida", "Joan"]) {
    people.set(name, await join(page, browser, place, `${name} Example`));
  }
  const of = (name: string): Page => {
    const person = people.get(name);
    if (!person) throw new Error(`${name} is missing`);
    return person.page;
  };
  await giveLead(page, place, "Lea Example");

  const cycle = await fromTemplate(page, org);
  await propose(of("Ines"), page, cycle, ["Grace", "Ida", "Joan"]);
  await approveAsLead(of("Lea"), org);
  await consent(of("Ines"), cycle);
  await repeat(page, cycle);
  await launch(page, cycle);
  await forecast(page, cycle);
  await extend(page, cycle);
  for (const name of ["Grace", "Ida"]) await sendForm(of(name), org, 4);
  await forecastLater(page, cycle);
  await expect(async () => nothingForTheLead(of("Lea"), cycle)).toPass({ timeout: 20_000 });
  await close(page, cycle);
  await leftOut(page, of("Ines"), cycle);
  for (const person of people.values()) await person.close();
});

async function giveLead(page: Page, { org, team }: Place, name: string): Promise<void> {
  type Members = { members: { id: string; name: string }[] };
  const { members } = await ask<Members>(page, "members.list", { org, q: name, page: 1 });
  const member = members.find((one) => one.name === name)?.id;
  await call(page, "members.giveTeamGrant", { org, member, kind: "lead", teamId: team });
}

/** What was typed stays while templates are tried; each sets terms that can be changed. */
async function fromTemplate(page: Page, org: string): Promise<string> {
  await visit(page, `/${org}/cycles/new`);
  await page.getByLabel("Name", { exact: true }).fill("Spring");
  await page.getByRole("radio", { name: "Quick pulse" }).check();
  await expect(page.getByRole("radio", { name: /^Pulse/ })).toBeChecked();
  await expect(page.getByLabel("Open questions")).toHaveValue("");
  await page.getByRole("radio", { name: "Board and reports only" }).check();
  await expect(page.getByRole("checkbox", { name: "Peers" })).not.toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Board" })).toBeChecked();
  await page.getByRole("radio", { name: "Full review from all sides" }).check();
  await expect(page.getByRole("checkbox", { name: "Peers" })).toBeChecked();
  await expect(page.getByLabel("Open questions")).toHaveValue(/keep doing/);
  await expect(page.getByLabel("Answers until")).not.toHaveValue("");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Spring");
  await expectAccessible(page, expect.soft);
  await narrow(page);
  await wide(page);
  await page.getByRole("button", { name: "Create the draft" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Spring" })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Whoever is rated is put into the draft, and names who could rate them. */
async function propose(own: Page, admin: Page, cycle: string, names: readonly string[]) {
  const [org, , cycleId] = cycle.split("/").slice(1);
  type People = { id: string; label: string }[];
  const found = await ask<People>(admin, "cycles.findSubjects", { org, cycleId, q: "Ines" });
  await call(admin, "cycles.addSubjects", { org, cycleId, personIds: [found[0]?.id], teamIds: [] });
  await visit(own, cycle);
  await own.getByRole("link", { name: "Propose raters" }).click();
  await expect(
    own.getByRole("heading", { level: 1, name: "Raters of Ines Example" }),
  ).toBeVisible();
  const subjectId = new URL(own.url()).pathname.split("/").at(-1);
  const place = { org, cycleId, subjectId };
  const options = await ask<People>(own, "raters.options", { ...place, q: "" });
  const raters = names.map((name) => {
    const personId = options.find(({ label }) => label.startsWith(name))?.id;
    return { personId, group: "peers" };
  });
  await call(own, "raters.propose", { ...place, raters });
}

/** The lead finds what waits, approves it, and can do nothing else to the cycle. */
async function approveAsLead(page: Page, org: string): Promise<void> {
  await visit(page, `/${org}/cycles`);
  await expect(page.getByRole("row", { name: /Spring/ })).toContainText(
    "3 proposed raters wait for your approval",
  );
  await expectAccessible(page, expect.soft);
  await page.getByRole("link", { name: "Spring" }).click();
  await expect(page.getByText("You lead their teams")).toBeVisible();
  await expect(page.getByRole("button", { name: "Launch" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /Take out/ })).toHaveCount(0);
  await expectAccessible(page, expect.soft);
  await page.getByRole("link", { name: "Ines Example" }).click();
  await page.getByRole("button", { name: "Approve all 3 proposals" }).click();
  await expect(page.getByRole("button", { name: /^Approve/ })).toHaveCount(0);
  await expect(page.getByRole("row", { name: /Grace Example/ })).toContainText("approved");
  await narrow(page);
  const out = await page.getByRole("button", { name: "Take out: Grace Example" }).boundingBox();
  expect((out?.x ?? 0) + (out?.width ?? Number.NaN)).toBeLessThanOrEqual(NARROW.width);
  await wide(page);
}

/** Who is rated reads what consent does, gives it, takes it back and gives it again. */
async function consent(page: Page, cycle: string): Promise<void> {
  await visit(page, cycle);
  await page.getByRole("link", { name: "Propose raters" }).click();
  await expect(page.getByText("with two, each could take their own report from it")).toBeVisible();
  await page.getByRole("button", { name: "Agree" }).click();
  await expect(page.getByText("You agree.")).toBeVisible();
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByText("You have not agreed.")).toBeVisible();
  await page.getByRole("button", { name: "Agree" }).click();
  await expect(page.getByText("You agree.")).toBeVisible();
  await expectAccessible(page, expect.soft);
}

async function repeat(page: Page, cycle: string): Promise<void> {
  await visit(page, cycle);
  await page.getByRole("button", { name: "Change the repeat" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: /Every quarter/ }).check();
  await expectAccessible(page, expect.soft);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The first draft is prepared after the launch")).toBeVisible();
}

async function launch(page: Page, cycle: string): Promise<void> {
  await visit(page, cycle);
  await page.getByRole("button", { name: "Launch" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Launch the cycle" }).click();
  await expect(page.getByText("0 of 3 ratings")).toBeVisible();
  await expect(page.getByText(/The draft of the next round is prepared on/)).toBeVisible();
}

/** Three raters are too few for the team and for comments, and that is said while it can be thought about. */
async function forecast(page: Page, cycle: string): Promise<void> {
  await visit(page, cycle);
  const team = page.getByRole("row", { name: /Product/ });
  await expect(team).toContainText("0 of 3");
  await expect(team).toContainText("left out: too few answers");
  await expect(team).toContainText("too few can still answer");
  await expect(page.getByRole("row", { name: /Comments/ })).toContainText(
    "too few can still answer",
  );
  await expectAccessible(page, expect.soft);
  await narrow(page);
  await wide(page);
}

async function extend(page: Page, cycle: string): Promise<void> {
  await visit(page, cycle);
  await page.getByRole("button", { name: "Extend the cycle" }).click();
  const dialog = page.getByRole("dialog");
  const until = dialog.getByLabel("Answers until");
  const before = await until.inputValue();
  await until.fill("2020-01-01");
  await dialog.getByRole("button", { name: "Save the terms" }).click();
  await expect(dialog.getByText("Raters were told this day.")).toBeVisible();
  await expect(until).toHaveValue("2020-01-01");
  await expectAccessible(page, expect.soft);
  await until.fill("2099-03-20");
  await dialog.getByRole("button", { name: "Save the terms" }).click();
  await expect(dialog).toBeHidden();
  expect(before < "2099-03-20").toBe(true);
  await expect(page.getByText("20 March 2099").first()).toBeVisible();
}

async function forecastLater(page: Page, cycle: string): Promise<void> {
  await visit(page, cycle);
  await expect(page.getByText("2 of 3 ratings")).toBeVisible();
  const peers = page.getByRole("row", { name: /Peers/ });
  await expect(peers).toContainText("left out");
  await expect(peers).toContainText("shown with 1 more form");
  await expect(page.getByRole("main").getByText(/Grace|Ida|Joan/)).toHaveCount(0);
}

async function nothingForTheLead(page: Page, cycle: string): Promise<void> {
  await visit(page, cycle);
  await expect(page.getByRole("heading", { level: 1, name: "Spring" })).toBeVisible();
  await expect(page.getByText(/Who has answered|Ines Example/)).toHaveCount(0);
}

async function close(page: Page, cycle: string): Promise<void> {
  await visit(page, cycle);
  await page.getByRole("button", { name: "Close now" }).click();
  const question = page.getByRole("alertdialog");
  await expect(question).toContainText("1 of 1 rater group could not be shown");
  await question.getByRole("button", { name: "Close the cycle" }).click();
  await expect(question).toBeHidden();
}

/** What fell below its threshold is said kindly, to who runs the cycle and to who is rated. */
async function leftOut(page: Page, own: Page, cycle: string): Promise<void> {
  await expect(async () => {
    await visit(page, cycle);
    await expect(page.getByRole("heading", { name: "What could not be shown" })).toBeVisible({
      timeout: 1_000,
    });
  }).toPass({ timeout: 60_000 });
  const row = page.getByRole("row", { name: /^Ines Example/ });
  await expect(row).toContainText("Peers: fewer than 3 answered.");
  await expect(row).toContainText("Comments: nobody wrote one, or fewer than 5 answered");
  await expect(page.getByRole("row", { name: /Product, in comparisons/ })).toContainText(
    "Fewer than 5 different people",
  );
  await expect(page.getByText("What you can do")).toBeVisible();
  await expectAccessible(page, expect.soft);
  await narrow(page);
  await visit(own, cycle);
  await expect(own.getByRole("row", { name: /Your report/ })).toContainText(
    "Peers: fewer than 3 answered.",
  );
  await expect(own.getByText("What you can do")).toHaveCount(0);
}

/** On a phone nothing but tables scrolls sideways. */
async function narrow(page: Page): Promise<void> {
  await page.setViewportSize(NARROW);
  await fits(page);
}

function wide(page: Page): Promise<void> {
  return page.setViewportSize({ width: 1440, height: 900 });
}
