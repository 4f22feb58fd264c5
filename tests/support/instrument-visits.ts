import type { Page } from "@playwright/test";
import { visit } from "./playwright.ts";
import { at, empty, link, type Visit } from "./visits.ts";

const inRow = (text: string) => async (page: Page, home: string) => {
  await visit(page, `${home}/instruments`);
  const row = page.getByRole("row").filter({ hasText: text });
  return (await row.getByRole("link").first().getAttribute("href")) ?? "";
};

/** What raters are asked with, and what is being written of it. */
export const INSTRUMENT_VISITS: readonly Visit[] = [
  at("instruments", "instruments", "admin", "instruments"),
  at(
    "instrument-shipped",
    "instruments/[instrument]",
    "admin",
    link("instruments", /^Seven qualities/),
  ),
  at("instrument-own", "instruments/[instrument]", "admin", inRow("Your own")),
  at("instrument-draft", "instruments/drafts/[draft]", "admin", inRow("Being written")),
  at("studies", "studies", "history", "studies"),
  at("studies-empty", "studies", "owner", empty("studies")),
  at("study", "studies/[study]", "history", link("studies", /^Leadership/)),
  at("study-done", "studies/[study]", "admin", link("studies", /^Seven qualities/)),
];
