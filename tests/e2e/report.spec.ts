import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import {
  createOrganisation,
  expect,
  expectAccessible,
  test,
  visit,
} from "../support/playwright.ts";
import { type FilledTeam, fillTeam } from "../support/report-team.ts";

test("a team about which much is said makes a paper: read, printed on two pages, taken away", async ({
  page,
  signedUp: _,
}) => {
  test.setTimeout(180_000);
  const filled = await fillTeam(page, await createOrganisation(page, "Contoso Report"));
  await visit(page, `${filled.home}/report`);
  await expect(page.getByRole("heading", { level: 1, name: "Structure report" })).toBeVisible();
  const headline = page.getByRole("article").getByRole("heading", { level: 2 }).first();
  await expect(headline).toHaveText(/^CTO and CIO look .*, and .*\.$/);
  for (const name of ["What needs a decision", "Who owns what", "Who sits where", "The figures"]) {
    await expect(page.getByRole("heading", { name, exact: true })).toBeVisible();
  }
  await expect(page.getByRole("listitem").filter({ hasText: "contested" }).first()).toBeVisible();
  await expect(page.getByText("Hire a CTO first.")).toBeVisible();
  await expect(page.getByText(/Taken over after the spring incident/).first()).toBeVisible();

  await test.step("at every width, accessible and whole", async () => {
    for (const width of [1440, 375]) {
      await page.setViewportSize({ width, height: 900 });
      const isTooWide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(isTooWide, `at ${width} px`).toBe(false);
      await expectAccessible(page);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  await test.step("as of another day and since another", async () => {
    await page.getByLabel("What moved since").selectOption("12 months earlier");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await expect(page).toHaveURL(/since=12m/);
    await expect(page.getByText(/On .* nobody had said|What moved since/).first()).toBeVisible();
    await visit(page, `${filled.home}/report?on=2025-02-01`);
    await expect(page.getByText("As of 1 Feb 2025")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Not assessed yet" })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("printed", async () => {
    await visit(page, `${filled.home}/report`);
    expect(await pagesOf(page, "16mm")).toBeLessThanOrEqual(2);
    expect(await pagesOf(page, "10mm")).toBeLessThanOrEqual(2);
  });

  await test.step("taken away", () => takeAway(page, filled));
});

test("a team of which nobody has said anything is told where to begin", async ({
  page,
  signedUp: _,
}) => {
  const org = await createOrganisation(page, "Contoso Empty Report");
  const team = await page.evaluate(async (slug) => {
    const response = await fetch("/api/trpc/teams.create", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ org: slug, name: "Nobody yet", parentId: null }),
    });
    return (await response.json()).result.data.id as string;
  }, org);
  await visit(page, `/${org}/teams/${team}/report`);
  await expect(page.getByRole("link", { name: "Go to positions" })).toBeVisible();
  await expect(page.getByRole("link", { name: "To the questions" })).toBeVisible();
  await expectAccessible(page);
  expect(await pagesOf(page, "16mm")).toBe(1);
});

async function takeAway(page: Page, { team }: FilledTeam): Promise<void> {
  for (const [what, part] of [
    ["Ownership", "ownership"],
    ["Findings", "findings"],
    ["Figures over time", "indices"],
    ["First-role answers", "runs"],
  ] as const) {
    const csv = (await download(page, `${what} as CSV`)).trimEnd().split("\n");
    const file = JSON.parse(await download(page, `${what} as JSON`));
    expect(file).toMatchObject({
      ...{ format: 1, report: part, organisation: "Contoso Report" },
      team: "Platform Engineering",
    });
    expect(csv[0]?.split(",")).toEqual(Object.keys(file.rows[0]));
    expect(csv).toHaveLength(1 + file.rows.length);
  }
  const status = await page.evaluate(
    async (address) => {
      const { ok, headers } = await fetch(address);
      return { ok, disposition: headers.get("content-disposition") };
    },
    `/${new URL(page.url()).pathname.split("/")[1]}/exports/structure-report.csv?team=${team}&part=findings`,
  );
  expect(status.ok).toBe(true);
  expect(status.disposition).toContain("Platform Engineering findings");
}

async function download(page: Page, label: string): Promise<string> {
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: label, exact: true }).click();
  return readFileSync(await (await saved).path(), "utf8");
}

/** How many pages of A4 the browser's own print makes of the page. */
async function pagesOf(page: Page, margin: string): Promise<number> {
  const sides = { top: margin, right: margin, bottom: margin, left: margin };
  const pdf = await page.pdf({ format: "A4", margin: sides });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
