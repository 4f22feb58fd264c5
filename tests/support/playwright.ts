import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, test as base, expect, type Page } from "@playwright/test";
import { E2E } from "./e2e-place.ts";

export { expect };
export const PASSWORD = "four quiet unrelated words";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export type User = Readonly<{ name: string; email: string }>;
export type DemoRole = "owner" | "admin" | "lead" | "history" | "draft" | "viewer";

type Fixtures = {
  /** Patterns of what the console may say in this test; anything else fails it. */
  noise: RegExp[];
  /** A fresh user, signed in on `page`, without an organisation. */
  signedUp: User;
};

/**
 * The test of Playwright with a console that must stay silent: script errors, warnings, refused
 * requests and breaches of the content security policy fail the test that caused them.
 */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: a fixture's needs are read off this very pattern
  noise: async ({}, use) => use([]),
  context: async ({ context, noise }, use) => {
    const said: string[] = [];
    context.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") said.push(message.text());
    });
    context.on("weberror", (error) => said.push(String(error.error())));
    await use(context);
    expect(said.filter((text) => !noise.some((pattern) => pattern.test(text)))).toEqual([]);
  },
  signedUp: async ({ page }, use) => use(await signUp(page)),
});

/** Opens a page and waits until it answers to clicks. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await alive(page);
}

/** Waits until React has taken over the controls on the page. */
export async function alive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    // The squares of a heatmap are markup of one form: React takes over the form, never them.
    const controls = [...document.querySelectorAll("form, button:not([name='cell'])")];
    return controls.every((one) => Object.keys(one).some((key) => key.startsWith("__react")));
  });
}

/** Creates an account through the screen; the browser is then signed in. */
export async function signUp(page: Page, name = "Ada Example", next = "/"): Promise<User> {
  const email = `${name.toLowerCase().replace(/[^a-z]+/g, "-")}-${unique()}@example.test`;
  await visit(page, `/sign-up?next=${encodeURIComponent(next)}`);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
  await page.getByRole("button", { name: "Create the account" }).click();
  await expect(page).not.toHaveURL(/\/sign-up/);
  await alive(page);
  return { name, email };
}

/** Signs in through the screen and waits to be somewhere else. */
export async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await visit(page, "/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).not.toHaveURL(/\/sign-in/);
  await alive(page);
}

/** Names a new organisation; returns the first part of its pages' addresses. */
export async function createOrganisation(page: Page, name: string): Promise<string> {
  await visit(page, "/organisations/new");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Create organisation" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Welcome/ })).toBeVisible();
  await alive(page);
  return new URL(page.url()).pathname.split("/")[1] ?? "";
}

/** Another browser of its own, as by another person. */
export async function anotherBrowser(browser: Browser, noise: readonly RegExp[] = []) {
  const context = await browser.newContext();
  const said: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") said.push(message.text());
  });
  const page = await context.newPage();
  const close = async () => {
    await context.close();
    expect(said.filter((text) => !noise.some((pattern) => pattern.test(text)))).toEqual([]);
  };
  return { page, close };
}

const CONTRAST = "color-contrast";
/** Everything; or what a look changes: colours alone, or all but colours. */
const RULES = {
  all: { runOnly: { type: "tag", values: WCAG } },
  colours: { runOnly: { type: "rule", values: [CONTRAST] } },
  shapes: { runOnly: { type: "tag", values: WCAG }, rules: { [CONTRAST]: { enabled: false } } },
} as const;

/** No breach of WCAG 2.2 A and AA, nor of what is known to be good practice, on what is shown. */
export async function expectAccessible(
  page: Page,
  check: typeof expect | typeof expect.soft = expect,
  rules: keyof typeof RULES = "all",
): Promise<void> {
  await still(page);
  await page.evaluate(axe);
  const found = await page.evaluate(async (options) => {
    // Reason: the script above has put axe on the window.
    const { axe: checker } = window as unknown as { axe: Axe };
    const { violations } = await checker.run(options);
    return violations.map(({ id, nodes }) => {
      const places = nodes.map(({ html, any }) => `${html} ${any[0]?.message ?? ""}`);
      return `${id}: ${places.join(" ")}`;
    });
  }, RULES[rules]);
  check(found, page.url()).toEqual([]);
}

/** The demo's people by what they are for, with the passwords of this run. */
export function demoUser(role: DemoRole): { email: string; password: string } {
  const words = { owner: "owner", admin: "admin", lead: "lead of", history: "history" } as const;
  const others = { draft: "in the middle", viewer: "viewer" } as const;
  const wanted = { ...words, ...others }[role];
  const lines = readFileSync(E2E.signIns, "utf8").split("\n");
  const [email = "", password = ""] = lines.find((one) => one.includes(wanted))?.split(/\s+/) ?? [];
  return { email, password };
}

type Rule = { id: string; nodes: { html: string; any: { message: string }[] }[] };
type Axe = { run: (options: object) => Promise<{ violations: Rule[] }> };

/** Waits until nothing moves: a colour on its way from light to dark has no contrast of its own. */
async function still(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // What follows scrolling or goes round for ever has no end to wait for.
    const moving = document
      .getAnimations()
      .filter((one) => one.timeline instanceof DocumentTimeline && one.playState === "running")
      .filter((one) => one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    // Bounded: what is paused never finishes, and a window that nobody looks at draws no frame.
    const soon = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    await Promise.race([Promise.allSettled(moving.map((one) => one.finished)), soon(1_500)]);
    await soon(50);
  });
}

function unique(): string {
  return `${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`;
}
