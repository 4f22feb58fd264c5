import type { Page } from "@playwright/test";
import { type DemoRole, visit } from "./playwright.ts";

/** What is looked at: a name for its pictures, the page it shows, and how one gets there. */
export type Visit = Readonly<{
  name: string;
  page: string;
  as: DemoRole | null;
  address: string | ((page: Page, home: string) => Promise<string>);
}>;

/** A page of the organisation, at an address within it. */
export function at(name: string, rest: string, as: DemoRole, address: Visit["address"]): Visit {
  return { name, page: rest ? `[org]/${rest}` : "[org]", as, address };
}

/** Where a link in a list leads. */
export const link = (list: string, text: RegExp) => async (page: Page, home: string) => {
  await visit(page, `${home}/${list}`);
  return hrefOf(page, text);
};

/** A part of a team. */
export const partOf = (team: RegExp, part: string) => async (page: Page, home: string) =>
  `${await link("teams", team)(page, home)}/${part}`;

/** Where a link in a part of a team leads, and what lies below it. */
export const linkOf =
  (team: RegExp, part: string, text: RegExp | string, below = "") =>
  async (page: Page, home: string) => {
    await visit(page, await partOf(team, part)(page, home));
    return `${await hrefOf(page, text)}${below}`;
  };

/** The same of the organisation in which nothing is yet. */
export const empty = (rest: string) => async (page: Page) => {
  await visit(page, "/organisations");
  return `${await hrefOf(page, /Southwind Trust/)}/${rest}`;
};

async function hrefOf(page: Page, name: RegExp | string): Promise<string> {
  const found = page.getByRole("main").getByRole("link", { name }).first();
  return (await found.getAttribute("href")) ?? "";
}
