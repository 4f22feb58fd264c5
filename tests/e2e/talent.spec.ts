import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import {
  alive,
  anotherBrowser,
  demoUser,
  expect,
  expectAccessible,
  signIn,
  test,
  visit,
} from "../support/playwright.ts";

const HUBS = ["Kraków", "Lisbon", "Pune"];
const CRITERIA = 8;
const ROWS = [
  "role\tside\tskills\tstart\tseats\tlevel\tcritical\thub",
  "DevOps engineer\tboth\tKubernetes, Terraform\t2027-Q1\t1\tsenior\tyes\tLisbon",
  "Site reliability engineer\tCTO\tkubernetes\tQ1 2027\t2\tlead\tno\tlisbon",
];

test("CTO and CIO plan together, rate alone, see both rankings at once, and agree", async ({
  page: cto,
  browser,
}) => {
  test.setTimeout(240_000);
  const { page: cio, close } = await anotherBrowser(browser);
  await enter(cto, "owner");
  await enter(cio, "admin");
  const plan = await createPlan(cto, `Hubs ${Date.now().toString(36)}`);

  await test.step("hubs and demand", async () => {
    await visit(cto, `${plan}?step=hubs`);
    for (const hub of HUBS) await addHub(cto, hub);
    await expectAccessible(cto);
    await visit(cto, `${plan}?step=demand`);
    await cto.getByRole("button", { name: "Paste rows" }).click();
    const dialog = cto.getByRole("dialog");
    await dialog
      .getByLabel("Rows", { exact: true })
      .fill(ROWS.join("\n").replace("2027-Q1", "soon"));
    await dialog.getByRole("button", { name: "Add all rows" }).click();
    await expect(dialog.getByText("Row 2, start: Enter a quarter as in 2027-Q1.")).toBeVisible();
    await dialog.getByLabel("Rows", { exact: true }).fill(ROWS.join("\n"));
    await dialog.getByRole("button", { name: "Add all rows" }).click();
    await expect(cto.getByRole("rowheader", { name: /DevOps engineer/ })).toBeVisible();
    await expect(
      cto.getByRole("heading", { name: /Outbidding each other: kubernetes in Lisbon/ }),
    ).toBeVisible();
    await expect(
      cto.getByRole("heading", { name: /No backup hub for a critical role/ }),
    ).toBeVisible();
    await expectAccessible(cto);
  });

  await test.step("rating alone, at a keyboard", async () => {
    await visit(cto, `${plan}?step=hubs`);
    await cto.getByRole("button", { name: "Open rating" }).click();
    await cto.getByRole("alertdialog").getByRole("button", { name: "Open rating" }).click();
    await expect(cto.getByRole("button", { name: "Open rating" })).toHaveCount(0);
    await rate(cto, plan, [4, 2, 1]);
    await expectAccessible(cto);
    // What was entered is there again after the page was loaded anew.
    await visit(cto, `${plan}?step=rate`);
    await expect(cto.getByText("24 of 24").first()).toBeVisible();
    await handIn(cto);
    await expect(cto.getByText("You have handed in", { exact: true })).toBeVisible();
    await visit(cio, `${plan}?step=reveal`);
    await expect(cio.getByText("Not both have handed in yet")).toBeVisible();
    await rate(cio, plan, [1, 2, 4]);
    await handIn(cio);
    await expect(cio.getByText("Both have handed in", { exact: true })).toBeVisible();
  });

  await test.step("both rankings at once", async () => {
    for (const page of [cto, cio]) {
      await visit(page, `${plan}?step=reveal`);
      await expect(
        page.getByText("CTO and CIO rank the hubs in largely opposite order."),
      ).toBeVisible();
      await expect(page.getByRole("heading", { level: 3, name: "Kraków" })).toBeVisible();
      await expect(page.getByRole("heading", { level: 3, name: "Lisbon" })).toHaveCount(0);
    }
    await expectAccessible(cto);
  });

  await test.step("one accountable a hub, and seats that add up", async () => {
    await visit(cto, `${plan}?step=agree`);
    await cto
      .getByRole("row", { name: /^Lisbon/ })
      .getByRole("button", { name: "Agree Lisbon" })
      .click();
    const dialog = cto.getByRole("dialog");
    await dialog.getByLabel("Accountable").selectOption({ index: 1 });
    await dialog.getByLabel("Seats", { exact: true }).fill("3");
    await dialog.getByLabel("Of these, for the CTO").fill("2");
    await dialog.getByLabel("Of these, shared by both").fill("1");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(cto.getByRole("button", { name: "Change Lisbon" })).toBeVisible();
    await expectAccessible(cto);
    await cto.getByRole("button", { name: "Agree on the plan" }).click();
    await cto.getByRole("alertdialog").getByRole("button", { name: "Agree on the plan" }).click();
    await expect(cto.getByText(/^Agreed on /)).toBeVisible();
    const saved = cto.waitForEvent("download");
    await cto.getByRole("link", { name: "Hubs as CSV" }).click();
    const csv = readFileSync(await (await saved).path(), "utf8");
    expect(csv).toContain("hub,place,time_zone,rank_cto,rank_cio");
    expect(csv).toMatch(/^Lisbon,.*,2,2,/m);
  });
  await close();
});

async function enter(page: Page, role: "owner" | "admin"): Promise<void> {
  const { email, password } = demoUser(role);
  await signIn(page, email, password);
}

async function createPlan(page: Page, name: string): Promise<string> {
  await visit(page, "/organisations");
  const demo = page.getByRole("main").getByRole("link", { name: /Northwind Group/ });
  const home = await demo.getAttribute("href");
  await visit(page, `${home}/teams`);
  const team = page
    .getByRole("main")
    .getByRole("link", { name: /^Platform Engineering/ })
    .first();
  await visit(page, `${await team.getAttribute("href")}/talent`);
  await page.getByRole("button", { name: "New plan" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name of the plan").fill(name);
  await pick(page, "Rates for the CTO", /^Astrid/);
  await pick(page, "Rates for the CIO", /^Bram/);
  await dialog.getByRole("button", { name: "Create the plan" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await alive(page);
  return new URL(page.url()).pathname;
}

async function pick(page: Page, label: string, name: RegExp): Promise<void> {
  const select = page.getByRole("combobox", { name: label, exact: true });
  const option = select.locator("option").filter({ hasText: name });
  await expect(option).toBeAttached();
  await select.selectOption((await option.getAttribute("value")) ?? "");
}

async function addHub(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Add a hub" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Hub", { exact: true }).fill(name);
  await dialog.getByRole("button", { name: "Add a hub" }).click();
  await expect(page.getByRole("rowheader", { name })).toBeVisible();
  await expect(dialog).toHaveCount(0);
}

/** Without a mouse: a digit rates, Tab leads on; each criterion begins with its weight. */
async function rate(page: Page, plan: string, values: readonly number[]): Promise<void> {
  await visit(page, `${plan}?step=rate`);
  await page.getByRole("spinbutton").first().focus();
  for (let criterion = 0; criterion < CRITERIA; criterion += 1) {
    for (const value of values) {
      await page.keyboard.press("Tab");
      await page.keyboard.press(String(value));
    }
    await page.keyboard.press("Tab");
  }
  await expect(page.getByText("24 of 24").first()).toBeVisible();
  await expect(page.getByText("Everything is saved")).toBeVisible();
}

async function handIn(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Hand in" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Hand in" }).click();
}
