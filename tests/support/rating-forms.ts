import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { E2E } from "./e2e-place.ts";
import { ask, call } from "./joined.ts";
import { expect } from "./playwright.ts";

export type Quality = Readonly<{ key: string; items: readonly Readonly<{ key: string }>[] }>;
type Form = Readonly<{ instrument: Readonly<{ qualities: readonly Quality[] }> }>;

/** A zone in which it is day now: mails to raters do not go out by night. */
export function zoneByDay(): string {
  const hourIn = (timeZone: string) =>
    Number(
      new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" }).format(),
    );
  const isDay = (zone: string) => hourIn(zone) >= 9 && hourIn(zone) < 18;
  return ["Europe/Berlin", "America/Los_Angeles", "Asia/Tokyo"].find(isDay) ?? "UTC";
}

/** Fills in the whole form on screen by keyboard alone, from its first page to the review. */
export async function answerByKeys(page: Page, digit: string, words: string): Promise<void> {
  await page.getByRole("button", { name: "Begin" }).focus();
  await page.keyboard.press("Enter");
  for (let step = 1; step <= 7; step += 1) {
    await expect(page.getByText(`quality ${step} of 7`)).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    const questions = await page.locator("fieldset[data-question]").count();
    for (let at = 0; at < questions; at += 1) await page.keyboard.press(digit);
    await page.keyboard.press("Enter");
  }
  await expect(page.getByRole("heading", { level: 1, name: "In your words" })).toBeFocused();
  await page.getByRole("radio", { name: "Daily" }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "Weekly" })).toBeChecked();
  await page.getByRole("textbox").focus();
  await page.keyboard.type(words);
  await page.getByRole("button", { name: "Next: Review" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Review" })).toBeFocused();
}

/** Sends the form of whoever is signed in without the screen: one value everywhere. */
export async function sendForm(page: Page, org: string, value: number): Promise<void> {
  const { forms } = await ask<{ forms: { id: string }[] }>(page, "ratings.mine", { org });
  const participation = forms[0]?.id;
  const form = await ask<Form>(page, "ratings.form", { org, participation });
  const answers = form.instrument.qualities.flatMap(({ key, items }) => [
    { kind: "level", key, value: 3 },
    ...items.map((item) => ({ kind: "item", key: item.key, value })),
  ]);
  const secretHash = createHash("sha256").update(randomBytes(32)).digest("base64url");
  const rest = { comments: { "1": "Says early what matters." }, together: "weekly", pace: "usual" };
  await call(page, "ratings.submit", {
    ...{ org, participation, secretHash, revision: 0, answers },
    ...rest,
  });
}

/** Where the link leads that the server without a mail server has printed for an address. */
export async function linkLogged(email: string): Promise<string> {
  const log = path.join(E2E.folder, "demo-server.log");
  let link = "";
  await expect(() => {
    const said = readFileSync(log, "utf8").split(`for ${email}:`)[1] ?? "";
    link = /https?:\/\/\S+/.exec(said)?.[0] ?? "";
    expect(link).not.toBe("");
  }).toPass({ timeout: 60_000 });
  return new URL(link).pathname;
}
