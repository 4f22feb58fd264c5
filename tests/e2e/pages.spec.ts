import { readdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { CYCLE_VISITS } from "../support/cycle-visits.ts";
import { INSTRUMENT_VISITS } from "../support/instrument-visits.ts";
import {
  type DemoRole,
  demoUser,
  expect,
  expectAccessible,
  signIn,
  test,
  visit,
} from "../support/playwright.ts";
import { STRUCTURE_VISITS } from "../support/structure-visits.ts";
import { at, empty, link, linkOf, partOf, type Visit } from "../support/visits.ts";

const cell = (level: string) => async (page: Page, home: string) => {
  const address = await link("cycles", /this year/)(page, home);
  const cycle = address.split("/").at(-1);
  return `${home}/compare?layer=imported&cycle=${cycle}&level=${level}`;
};
const openCell = (team: RegExp) => async (page: Page, home: string) => {
  await visit(page, await cell("quality")(page, home));
  const row = page.getByRole("row", { name: team }).first();
  await row.getByRole("button").first().click();
  await expect(page).toHaveURL(/cell=/);
  const { pathname, search } = new URL(page.url());
  return pathname + search;
};
const talentPlan = (step: string) => async (page: Page, home: string) => {
  await visit(page, await partOf(/^Harbour/, "talent")(page, home));
  await page.getByRole("button", { name: "New plan" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("Name of the plan").fill("Hiring next year");
  for (const [side, place] of [
    ["CTO", 1],
    ["CIO", 2],
  ] as const) {
    const rater = form.getByRole("combobox", { name: `Rates for the ${side}`, exact: true });
    await expect(rater.getByRole("option").nth(place)).toBeAttached();
    await rater.selectOption({ index: place });
  }
  await form.getByRole("button", { name: "Create the plan" }).click();
  await expect(page).toHaveURL(/talent\/[\w-]+$/);
  return `${new URL(page.url()).pathname}?step=${step}`;
};
const TOKEN = "t".repeat(43);
const ROLE = "teams/[team]/first-role";
const KEEP = "(site)/first-role/keep";

const VISITS: readonly Visit[] = [
  { name: "landing", page: "(site)", as: null, address: "/" },
  { name: "first-role", page: "(site)/first-role", as: null, address: "/first-role" },
  { name: "first-role-answer", ...answer("abbdaacbcbbaaa") },
  { name: "first-role-close", ...answer("ddebcfdedccbcc") },
  { name: "first-role-unfunded", ...answer("cedadcadcaaddb") },
  { name: "first-role-bad", ...answer("abbx") },
  { name: "keep", page: KEEP, as: null, address: "/first-role/keep?answers=abbdaacbcbbaaa" },
  { name: "keep-bad", page: KEEP, as: null, address: "/first-role/keep?answers=abb" },
  {
    name: "keep-choose",
    page: KEEP,
    as: "owner",
    address: "/first-role/keep?answers=abbdaacbcbbaaa",
  },
  { name: "sign-in", page: "(auth)/sign-in", as: null, address: "/sign-in" },
  { name: "sign-up", page: "(auth)/sign-up", as: null, address: "/sign-up" },
  { name: "forgot", page: "(auth)/forgot-password", as: null, address: "/forgot-password" },
  { name: "reset-dead", page: "(auth)/reset/[token]", as: null, address: `/reset/${TOKEN}` },
  { name: "verify-dead", page: "(auth)/verify/[token]", as: null, address: `/verify/${TOKEN}` },
  { name: "invited-dead", page: "invitations/[token]", as: null, address: `/invitations/${TOKEN}` },
  { name: "account", page: "account", as: "owner", address: "/account" },
  { name: "organisations", page: "organisations", as: "owner", address: "/organisations" },
  { name: "new", page: "organisations/new", as: "owner", address: "/organisations/new" },
  at("overview-owner", "", "owner", ""),
  at("overview-lead", "", "lead", ""),
  at("overview-draft", "", "draft", ""),
  at("overview-viewer", "", "viewer", ""),
  at("teams", "teams", "owner", "teams"),
  at("teams-lead", "teams", "lead", "teams"),
  at("teams-archived", "teams", "owner", "teams?show=archived"),
  at("team", "teams/[team]", "owner", link("teams", /^Platform Engineering/)),
  at("team-empty", "teams/[team]", "owner", link("teams", /^New Ventures/)),
  at("team-long", "teams/[team]", "owner", link("teams", /^Regional shared/)),
  at("talent", "teams/[team]/talent", "owner", partOf(/^New Ventures/, "talent")),
  at("talent-demand", "teams/[team]/talent/[plan]", "owner", talentPlan("demand")),
  at("talent-hubs", "teams/[team]/talent/[plan]", "owner", talentPlan("hubs")),
  at("positions", "teams/[team]/positions", "owner", partOf(/^Platform Engineering/, "positions")),
  at("positions-empty", "teams/[team]/positions", "owner", partOf(/^New Ventures/, "positions")),
  at("responsibilities", "responsibilities", "owner", "responsibilities"),
  at(
    "responsibility",
    "responsibilities/[responsibility]",
    "owner",
    link("responsibilities", /^Security operations/),
  ),
  at("role", ROLE, "owner", partOf(/^Fjordline/, "first-role")),
  at("role-empty", ROLE, "owner", partOf(/^New Ventures/, "first-role")),
  at("role-answer", `${ROLE}/answer`, "owner", partOf(/^New Ventures/, "first-role/answer")),
  at(
    "role-run",
    `${ROLE}/runs/[run]`,
    "owner",
    linkOf(/^Checkout/, "first-role", "Open the whole answer"),
  ),
  at(
    "role-compare",
    `${ROLE}/compare`,
    "owner",
    linkOf(/^Fjordline/, "first-role", "Compare the two latest"),
  ),
  at("role-ask", `${ROLE}/rounds/new`, "owner", partOf(/^New Ventures/, "first-role/rounds/new")),
  at(
    "role-round",
    `${ROLE}/rounds/[round]`,
    "owner",
    linkOf(/^Platform/, "first-role", "Open the round"),
  ),
  at(
    "role-form",
    `${ROLE}/rounds/[round]/answer`,
    "owner",
    linkOf(/^Platform/, "first-role", "Answer now"),
  ),
  at("weight-sets", "settings/weight-sets", "owner", "settings/weight-sets"),
  at(
    "weight-set",
    "settings/weight-sets/[set]",
    "owner",
    link("settings/weight-sets", /^For port/),
  ),
  at("people", "people", "owner", "people"),
  at("person", "people/[person]", "owner", link("people", /^Esperanza/)),
  at("people-import", "people/import", "owner", "people/import"),
  at("members", "members", "owner", "members"),
  at("members-former", "members", "owner", "members?show=former"),
  at("member", "members/[member]", "owner", link("members", /^Chiara/)),
  at("invitations", "members/invitations", "owner", "members/invitations"),
  at("invitations-past", "members/invitations", "owner", "members/invitations?show=past"),
  at("invite", "members/invite", "owner", "members/invite"),
  at("audit", "audit", "owner", "audit"),
  at("settings", "settings", "owner", "settings"),
  at("cycles", "cycles", "admin", "cycles"),
  at("cycle", "cycles/[cycle]", "admin", link("cycles", /this year/)),
  at("cycle-withdrawn", "cycles/[cycle]", "admin", link("cycles", /wrong file/)),
  at("imports", "imports", "admin", "imports"),
  at("import-new", "imports/new", "admin", "imports/new"),
  at("import-done", "imports/[import]", "admin", link("imports", /this-year/)),
  at("import-problems", "imports/[import]", "admin", link("imports", /mistakes/)),
  at("import-undone", "imports/[import]", "admin", link("imports", /wrong-file/)),
  at("compare", "compare", "admin", cell("quality")),
  at("compare-items", "compare", "admin", cell("item")),
  at("compare-self", "compare", "lead", "compare?layer=self"),
  at("compare-rated", "compare", "admin", "compare?layer=rated"),
  at("compare-member", "compare", "history", "compare?layer=imported"),
  at("cell", "compare", "admin", openCell(/Checkout/)),
  at("cell-suppressed", "compare", "admin", openCell(/Board Office/)),
  at("cell-words", "compare", "admin", openCell(/Harbour/)),
  at("scorecards", "scorecards", "history", "scorecards"),
  at("scorecards-draft", "scorecards", "draft", "scorecards"),
  at("profile", "scorecards/[scorecard]", "history", link("scorecards", /\d{4}/)),
  at("rate", "scorecards/[scorecard]/rate", "draft", link("scorecards", /\d{4}/)),
  at("empty-overview", "", "owner", empty("")),
  at("empty-teams", "teams", "owner", empty("teams")),
  at("empty-people", "people", "owner", empty("people")),
  at("empty-compare", "compare", "owner", empty("compare")),
  at("empty-imports", "imports", "owner", empty("imports")),
  at("empty-scorecards", "scorecards", "owner", empty("scorecards")),
  at("empty-invitations", "members/invitations", "owner", empty("members/invitations")),
  ...STRUCTURE_VISITS,
  ...INSTRUMENT_VISITS,
  ...CYCLE_VISITS,
];

// Each look is checked for what it changes; narrow and dark is both, and by then checked.
const LOOKS = [
  { width: 1440, height: 900, colorScheme: "light", rules: "all" },
  { width: 1440, height: 900, colorScheme: "dark", rules: "colours" },
  { width: 375, height: 812, colorScheme: "dark", rules: null },
  { width: 375, height: 812, colorScheme: "light", rules: "shapes" },
] as const;

test("every page has a visit", () => {
  const root = path.resolve("app");
  const pages = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "page.tsx")
    .map((file) => path.dirname(file).replaceAll(path.sep, "/"));
  expect(pages.length).toBeGreaterThan(20);
  expect([...new Set(VISITS.map((one) => one.page))].sort()).toEqual(pages.sort());
});

const ROLES = [null, "owner", "admin", "lead", "history", "draft", "viewer"] as const;
const AT_ONCE = 6;
const portions = ROLES.flatMap((role) => {
  const own = VISITS.filter(({ as }) => as === role);
  const starts = own.flatMap((_, index) => (index % AT_ONCE === 0 ? [index] : []));
  return starts.map((start) => ({ role, start, visits: own.slice(start, start + AT_ONCE) }));
});

for (const { role, start, visits } of portions) {
  test(`pages of ${role ?? "anybody"} from ${start + 1}: accessible and whole in every look`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    const home = role ? await homeOf(page, role) : "";
    for (const one of visits) await test.step(one.name, async () => look(page, one, home));
  });
}

async function homeOf(page: Page, role: DemoRole): Promise<string> {
  const { email, password } = demoUser(role);
  await signIn(page, email, password);
  await visit(page, "/organisations");
  const demo = page.getByRole("main").getByRole("link", { name: /Northwind Group/ });
  return (await demo.getAttribute("href")) ?? "";
}

async function look(page: Page, { name, address }: Visit, home: string): Promise<void> {
  const target = typeof address === "string" ? address : await address(page, home);
  await visit(page, target.startsWith("/") ? target : `${home}/${target}`);
  await expect(page).toHaveTitle(/Januscope/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  for (const { colorScheme, rules, ...size } of LOOKS) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(size);
    const isTooWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect.soft(isTooWide, `${name} at ${size.width} px scrolls sideways`).toBe(false);
    if (rules) await expectAccessible(page, expect.soft, rules);
    if (!process.env.PICTURES) continue;
    // What sticks to the window would otherwise stand in the middle of a picture of the whole page.
    await page.evaluate(() => window.scrollTo(0, 0));
    const file = `test-results/screens/${name}-${size.width}-${colorScheme}.png`;
    await page.screenshot({ path: file, fullPage: true });
  }
}

function answer(answers: string): Omit<Visit, "name"> {
  const address = `/first-role/result?answers=${answers}`;
  return { page: "(site)/first-role/result", as: null, address };
}
