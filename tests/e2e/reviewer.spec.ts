import {
  anotherBrowser,
  createOrganisation,
  demoUser,
  expect,
  expectAccessible,
  signIn,
  signUp,
  test,
  visit,
} from "../support/playwright.ts";

test("a security reviewer finds nothing of another organisation, and a log that is whole", async ({
  page,
  browser,
  noise,
  signedUp: _,
}) => {
  // What is asked for in vain answers 404, and the browser says so.
  noise.push(/Failed to load resource.*404/);
  const { email, password } = demoUser("admin");
  const insider = await anotherBrowser(browser);
  await signIn(insider.page, email, password);
  const places = await placesOfDemo(insider.page);
  expect(places.length).toBeGreaterThan(5);
  for (const place of places) {
    expect((await insider.page.request.get(place)).status(), place).toBe(200);
    await page.goto(place);
    await expect(page.getByText("There is nothing at this address"), place).toBeVisible();
    await expect(page.getByText(/Northwind|fictional/)).toHaveCount(0);
  }
  await insider.close();

  // Foreign ids below one's own organisation lead nowhere either.
  const own = await createOrganisation(page, "Tailspin");
  for (const place of places) {
    const [, , ...rest] = place.split("/");
    if (rest.length < 2) continue;
    await page.goto(`/${own}/${rest.join("/")}`);
    await expect(page.getByText("There is nothing at this address"), place).toBeVisible();
  }

  const stranger = await anotherBrowser(browser);
  await signUp(stranger.page, "Mallory Example");
  const answer = await stranger.page.request.post("/api/trpc/teams.create", {
    headers: { origin: new URL(page.url()).origin },
    data: { org: own, name: "Not mine", parentId: null },
  });
  expect(answer.status()).toBe(404);
  await stranger.close();

  await visit(page, `/${own}/audit`);
  await expect(page.getByRole("row", { name: /Organisation created/ })).toBeVisible();
  await page.getByText("Is the log whole?").click();
  await page.getByRole("button", { name: "Check the chain" }).click();
  await expect(page.getByText(/The chain is whole: \d+ entr/)).toBeVisible();
  await expectAccessible(page);
});

test("refuses what no page of its own would send", async ({ page, request, baseURL }) => {
  await page.goto("/");
  const headers = { origin: baseURL ?? "", "content-type": "application/json" };
  const unknown = await request.post("/api/trpc/teams.dropAll", { headers, data: {} });
  expect(unknown.status()).toBe(404);
  const large = await request.post("/api/trpc/accounts.signUp", {
    headers,
    data: { name: "x".repeat(1_048_576), email: "a@example.test", password: "y" },
  });
  expect(large.status()).toBe(413);
  const foreign = await request.post("/api/trpc/accounts.signUp", {
    headers: { ...headers, origin: "https://elsewhere.example" },
    data: { name: "Eve", email: "eve@example.test", password: "four quiet words here" },
  });
  expect(foreign.status()).toBe(403);
  const broken = await request.post("/api/trpc/accounts.signUp", { headers, data: "{not json" });
  expect(broken.status()).toBe(400);
});

/** Pages of the demo organisation with ids in their addresses, as its admin reaches them. */
async function placesOfDemo(page: import("@playwright/test").Page): Promise<string[]> {
  await visit(page, "/organisations");
  const home = await page.getByRole("link", { name: /Northwind Group/ }).getAttribute("href");
  const places = [home ?? ""];
  for (const list of ["teams", "members", "people", "imports", "cycles", "scorecards"]) {
    await visit(page, `${home}/${list}`);
    const links = page.getByRole("main").locator(`a[href^="${home}/${list}/"]`);
    const addresses = await links.evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    const withId = addresses.find((one) => one && /\/[0-9a-f-]{36}$/.test(one));
    if (withId) places.push(withId);
  }
  return places;
}
