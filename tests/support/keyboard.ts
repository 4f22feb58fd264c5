import { expect, type Locator, type Page } from "@playwright/test";

/** So many Tabs somebody may need to a control, from wherever the focus is. */
const MOST_TABS = 60;

type Role = Parameters<Page["getByRole"]>[0];

/**
 * Hands at a keyboard alone. The focus moves by keys only, so that what cannot be reached, or does not
 * show that it was reached, fails the test.
 */
export function atKeyboard(page: Page) {
  const { keyboard } = page;
  // A page that was loaded anew begins at its top, as every page does.
  let isFresh = true;
  page.on("load", () => {
    isFresh = true;
  });
  const named = (role: Role, name: string | RegExp) =>
    page.getByRole(role, { name, exact: typeof name === "string" });

  async function reach(control: Locator, step: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    await expect(control.first()).toBeVisible();
    if (!isFresh) await expect(page.locator("body"), "the focus is nowhere").not.toBeFocused();
    isFresh = false;
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if ((await page.locator(":focus").and(control).count()) > 0) return showsFocus(page);
      await keyboard.press(step);
    }
    throw new Error(`${control} was not reached within ${MOST_TABS} tabs; ${await whereIs(page)}`);
  }

  async function press(role: Role, name: string | RegExp, key = "Enter"): Promise<void> {
    await reach(named(role, name));
    await keyboard.press(key);
  }

  return {
    reach: (role: Role, name: string | RegExp) => reach(named(role, name)),
    press,
    /** As `press`, for what stands before the focus. */
    back: async (role: Role, name: string | RegExp) => {
      await reach(named(role, name), "Shift+Tab");
      await keyboard.press("Enter");
    },
    /** Past the navigation, by the link that is there for it. */
    skip: async () => {
      await press("link", "Skip to the content");
      await expect(page.locator("#main")).toBeFocused();
    },
    /** What stands in a field is chosen when one comes to it by Tab, and typing takes its place. */
    type: async (label: string | RegExp, text: string) => {
      await reach(named("textbox", label));
      await keyboard.type(text);
    },
    /** A list is closed while letters choose from it. */
    pick: async (label: string | RegExp, option: string) => {
      const list = named("combobox", label);
      await reach(list);
      await keyboard.type(option);
      await expect(list.locator("option:checked")).toHaveText(new RegExp(`^${option}`));
    },
    /** A day (YYYY-MM-DD), part by part, in the order that the browser's language has. */
    day: async (label: string | RegExp, day: string) => {
      const field = page.getByLabel(label, { exact: typeof label === "string" });
      await reach(field);
      const [year, month, date] = day.split("-");
      await keyboard.type(`${month}${date}${year}`);
      await expect(field).toHaveValue(day);
    },
    keys: async (...keys: string[]) => {
      for (const key of keys) await keyboard.press(key);
    },
  };
}

export type Hands = ReturnType<typeof atKeyboard>;

/** What has the focus is marked by a ring that can be seen. */
async function showsFocus(page: Page): Promise<void> {
  const ring = await page.locator(":focus").evaluate((element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return outlineStyle !== "none" && outlineWidth !== "0px" ? "outline" : boxShadow;
  });
  expect(ring, `a ring around ${await whereIs(page)}`).not.toBe("none");
}

function whereIs(page: Page): Promise<string> {
  return page.evaluate(() => `the focus is on ${document.activeElement?.outerHTML.slice(0, 200)}`);
}
