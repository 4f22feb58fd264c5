import type { Page } from "@playwright/test";
import { visit } from "./playwright.ts";
import { at, empty, link, type Visit } from "./visits.ts";

const CYCLE = "cycles/[cycle]";
const SUBJECT = `${CYCLE}/subjects/[subject]`;
const FORM = "ratings/[participation]";
const REPORT = "reports/[subject]";
const UNKNOWN = "t".repeat(43);

const draft = link("cycles", /next round/);
const open = link("cycles", /this round/);
const released = link("cycles", /last round/);
/** What a link on a cycle's page leads to. */
const onCycle =
  (cycle: (page: Page, home: string) => Promise<string>, name: RegExp) =>
  async (page: Page, home: string) => {
    await visit(page, await cycle(page, home));
    const found = page.getByRole("main").getByRole("link", { name }).first();
    return (await found.getAttribute("href")) ?? "";
  };

/** Who rates whom, what is asked, and what comes of it. */
export const CYCLE_VISITS: readonly Visit[] = [
  at("cycles-lead", "cycles", "lead", "cycles"),
  at("cycle-lead", CYCLE, "lead", draft),
  at("raters-lead", SUBJECT, "lead", onCycle(draft, /^Hanneke/)),
  at("cycle-new", "cycles/new", "admin", "cycles/new"),
  at("cycle-draft", CYCLE, "admin", draft),
  at("cycle-open", CYCLE, "admin", open),
  at("cycle-released", CYCLE, "admin", released),
  at("cycle-rated", CYCLE, "draft", open),
  at("raters-draft", SUBJECT, "admin", onCycle(draft, /^Hanneke/)),
  at("raters-open", SUBJECT, "admin", onCycle(open, /^Elif/)),
  at("raters-own", SUBJECT, "draft", onCycle(open, /See how it stands/)),
  at("raters-list", `${CYCLE}/raters`, "admin", onCycle(draft, /Raters from a list/)),
  at("ratings", "ratings", "lead", "ratings"),
  at("ratings-empty", "ratings", "owner", empty("ratings")),
  at("rating", FORM, "lead", link("ratings", /Read and begin/)),
  at("rating-done", FORM, "draft", link("ratings", /^View/)),
  at("mail", "settings/mail", "admin", "settings/mail"),
  at("mail-empty", "settings/mail", "owner", empty("settings/mail")),
  at("notifications", "notifications", "admin", "notifications"),
  at("notifications-empty", "notifications", "owner", empty("notifications")),
  at("reports", "reports", "history", "reports"),
  at("reports-admin", "reports", "admin", "reports"),
  at("reports-empty", "reports", "owner", empty("reports")),
  at("report-own", REPORT, "history", link("reports", /last round/)),
  at("report-merged", REPORT, "lead", link("reports", /last round/)),
  at("report-held", REPORT, "admin", link("reports", /^Ikenna/)),
  {
    name: "reminders-dead",
    page: "reminders/[token]",
    as: null,
    address: `/reminders/${UNKNOWN}`,
  },
  { name: "rate-dead", page: "rate/[token]", as: null, address: `/rate/${UNKNOWN}` },
  {
    name: "rate-form-dead",
    page: "rate/[token]/[participation]",
    as: null,
    address: `/rate/${UNKNOWN}/0192f0c1-0000-7000-8000-000000000000`,
  },
];
