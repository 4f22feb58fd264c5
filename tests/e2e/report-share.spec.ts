import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { E2E } from "../support/e2e-place.ts";
import { aHeldReport, joinByMail, rateOneself, signUpByMail } from "../support/held-report.ts";
import { linkMailedTo } from "../support/mailbox.ts";
import { textOfPdf } from "../support/pdf-text.ts";
import {
  createOrganisation,
  expect,
  expectAccessible,
  test,
  visit,
} from "../support/playwright.ts";
import { zoneByDay } from "../support/rating-forms.ts";

test.use({ baseURL: E2E.mailUrl, timezoneId: zoneByDay() });

test("a report is held, talked over, shared by the coach, read and printed by who was rated", async ({
  page,
  browser,
  noise,
}) => {
  test.setTimeout(300_000);
  noise.push(/Failed to load resource.*404/);
  await signUpByMail(page, "Ada Example");
  const org = await createOrganisation(page, "Shared Holding");
  const rated = await joinByMail(page, browser, org, "Ines Example");
  const coach = await joinByMail(page, browser, org, "Grace Example");
  const other = await joinByMail(page, browser, org, "Otto Example");
  await rateOneself(rated.page, org, 5);
  const { subject } = await aHeldReport(page, browser, org, {
    ...{ subject: "Ines Example", coach: "Grace Example" },
  });
  const report = `/${org}/reports/${subject}`;

  await test.step("an admin sees that it waits for a conversation", async () => {
    await visit(page, `/${org}/reports`);
    await expect(page.getByRole("row", { name: /Ines Example/ })).toContainText("waits");
    await visit(page, report);
    await expect(page.getByText("Held back for a conversation")).toBeVisible();
  });

  await test.step("who was rated cannot open it yet, nor take it as a file", async () => {
    await visit(rated.page, `/${org}/reports`);
    await expect(rated.page.getByRole("row", { name: /Autumn/ })).toContainText("waits");
    await expect(rated.page.getByRole("link", { name: "Autumn" })).toHaveCount(0);
    expect(
      await statusOf(rated.page, `/${org}/exports/subject-report.pdf?subject=${subject}`),
    ).toBe(404);
    await missing(rated.page, report);
  });

  await test.step("the coach reads it, writes a note and shares it", async () => {
    const desk = coach.page;
    await visit(desk, `/${org}/reports`);
    await desk.getByRole("main").getByRole("link", { name: "Ines Example" }).click();
    await expect(desk.getByRole("heading", { level: 1, name: "Ines Example" })).toBeVisible();
    await expectAccessible(desk, expect.soft);
    await desk.getByLabel("Note").fill("Begin with what she is proud of.");
    await desk.getByRole("button", { name: "Save the note" }).click();
    await expect(desk.getByText("Note saved.")).toBeVisible();
    await desk.getByRole("button", { name: "Share with its subject" }).click();
    await expect(
      desk.getByText("Shared with its subject, who has not opened it yet."),
    ).toBeVisible();
    await expect(desk.getByLabel("Note")).toHaveValue("Begin with what she is proud of.");
  });

  await test.step("a mail leads who was rated to it; self stands beside others, in words", async () => {
    const link = await linkMailedTo(E2E.mails, rated.email, 2);
    expect(new URL(link).pathname).toBe(report);
    const desk = rated.page;
    await visit(desk, link);
    const title = desk.getByRole("heading", { level: 1, name: "How others see your leadership" });
    await expect(title).toBeVisible();
    await expect(desk.getByText("6 people were asked, 5 of them from outside")).toBeVisible();
    await expect(desk.getByText("Manager: 1, by name")).toBeVisible();
    await expect(desk.getByText("Partners: 3 to 5")).toBeVisible();
    await expect(desk.getByText(/^Self 5\.0, others \d\.\d: blind spot/).first()).toBeVisible();
    await expect(desk.getByText(/Begin with what she is proud of/)).toHaveCount(0);
    await expectAccessible(desk, expect.soft);
  });

  await test.step("on a phone nothing scrolls sideways but a table in its own frame", async () => {
    const desk = rated.page;
    await desk.setViewportSize({ width: 375, height: 812 });
    await desk.locator("summary", { hasText: "Trust: behaviours by group" }).click();
    await expect(desk.getByRole("columnheader", { name: "Partners" })).toBeVisible();
    const width = await desk.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(375);
    await expectAccessible(desk, expect.soft);
  });

  await test.step("and takes it as a file that says the same", async () => {
    const desk = rated.page;
    const shown = await desk.getByText(/^Self 5\.0, others/).allInnerTexts();
    const [download] = await Promise.all([
      desk.waitForEvent("download"),
      desk.getByRole("link", { name: "Download as PDF" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("Ines Example Autumn.pdf");
    const text = textOfPdf(await readFile(await download.path()))
      .join(" ")
      .replace(/\s+/g, " ");
    expect(shown).toHaveLength(7);
    for (const sentence of shown) expect(text).toContain(sentence);
    for (let at = 0; at < 5; at += 1) expect(text).toContain(`says rater ${at}.`);
    expect(text).not.toContain("proud of");
  });

  await test.step("coach and admin see that it was read; anybody else finds nothing", async () => {
    for (const desk of [coach.page, page]) {
      await visit(desk, `/${org}/reports`);
      await expect(desk.getByRole("row", { name: /Ines Example/ })).toContainText("read");
      await visit(desk, report);
      await expect(desk.getByText("Shared with its subject, who has opened it.")).toBeVisible();
    }
    await missing(other.page, report);
    expect(
      await statusOf(other.page, `/${org}/exports/subject-report.pdf?subject=${subject}`),
    ).toBe(404);
    await visit(other.page, `/${org}/reports`);
    await expect(other.page.getByText("No report about you yet")).toBeVisible();
  });
  for (const person of [rated, coach, other]) await person.close();
});

async function statusOf(page: Page, address: string): Promise<number> {
  return (await page.request.get(address)).status();
}

async function missing(page: Page, address: string): Promise<void> {
  expect(await statusOf(page, address)).toBe(404);
}
