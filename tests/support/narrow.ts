import type { Page } from "@playwright/test";
import { expect } from "./playwright.ts";

/** Nothing on the page is wider than the screen. */
export async function fits(page: Page): Promise<void> {
  const [needed, given] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth];
  });
  expect(needed, `${page.url()} scrolls sideways`).toBe(given);
}
