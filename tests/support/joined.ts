import type { Browser, Page } from "@playwright/test";
import { anotherBrowser, createOrganisation, expect, signUp } from "./playwright.ts";

export type Place = Readonly<{ org: string; team: string }>;
/** Somebody with a browser of their own. */
export type Person = Awaited<ReturnType<typeof anotherBrowser>>;

/** A new organisation with one team. */
export async function foundTeam(page: Page, name: string, team = "Leadership"): Promise<Place> {
  const org = await createOrganisation(page, name);
  const { id } = await call<{ id: string }>(page, "teams.create", {
    org,
    name: team,
    parentId: null,
  });
  return { org, team: id };
}

/** Invites somebody into a team, who makes an account and joins. */
export async function join(
  page: Page,
  browser: Browser,
  { org, team }: Place,
  name: string,
  role: "member" | "admin" = "member",
  noise: readonly RegExp[] = [],
): Promise<Person> {
  const input = { org, name, role, teamId: team };
  const { link } = await call<{ link: string }>(page, "invitations.create", input);
  const person = await anotherBrowser(browser, noise);
  await signUp(person.page, name, new URL(link).pathname);
  await person.page.getByRole("button", { name: "Accept and join" }).click();
  await expect(person.page.getByRole("heading", { name: `Welcome, ${name}` })).toBeVisible();
  return person;
}

/** Calls a procedure that writes, as whoever is signed in on the page. */
export async function call<Output>(page: Page, path: string, input: object): Promise<Output> {
  const { origin } = new URL(page.url());
  const headers = { origin };
  const response = await page.request.post(`/api/trpc/${path}`, { data: input, headers });
  expect(response.ok(), await response.text()).toBe(true);
  return (await response.json()).result.data;
}

/** Calls a procedure that reads. */
export async function ask<Output>(page: Page, path: string, input: object): Promise<Output> {
  const query = encodeURIComponent(JSON.stringify(input));
  const response = await page.request.get(`/api/trpc/${path}?input=${query}`);
  expect(response.ok(), await response.text()).toBe(true);
  return (await response.json()).result.data;
}
