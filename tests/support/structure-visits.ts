import type { Page } from "@playwright/test";
import { visit } from "./playwright.ts";
import { at, empty, linkOf, partOf, type Visit } from "./visits.ts";

const TEAM = "teams/[team]";
const GROUP = /^Product and Technology/;
const NEW = /^New Ventures/;
const PLANS = `${TEAM}/talent/[plan]`;
const ROUND = `${TEAM}/perceptions/[round]`;

const scenario = (name: RegExp) => linkOf(GROUP, "scenarios", name);
const kpi = (name: RegExp) => linkOf(GROUP, "kpis", name);
const plan = (step: string) => linkOf(GROUP, "talent", /^Seats for/, `?step=${step}`);
const round =
  (state: "Open" | "Closed", below = "") =>
  async (page: Page, home: string) => {
    await visit(page, await partOf(GROUP, "perceptions")(page, home));
    const row = page.getByRole("row").filter({ has: page.getByText(state, { exact: true }) });
    return `${await row.getByRole("link").getAttribute("href")}${below}`;
  };
// Settled rows stand before the first that is open.
const settled = async (page: Page, home: string) => {
  await visit(page, await round("Closed", "/session")(page, home));
  return (await page.getByRole("link", { name: "Previous" }).getAttribute("href")) ?? "";
};

/** Who leads, who owns what, how it moved and how it is measured. */
export const STRUCTURE_VISITS: readonly Visit[] = [
  at("structure", "structure", "owner", "structure"),
  at("structure-indices", "structure", "owner", "structure?map=indices"),
  at("structure-viewer", "structure", "viewer", "structure"),
  at("structure-empty", "structure", "owner", empty("structure")),
  at("positions-full", `${TEAM}/positions`, "lead", partOf(GROUP, "positions")),
  at("ownership", `${TEAM}/ownership`, "lead", partOf(GROUP, "ownership")),
  at("ownership-read", `${TEAM}/ownership`, "viewer", partOf(/^Fjordline/, "ownership")),
  at("ownership-empty", `${TEAM}/ownership`, "owner", partOf(NEW, "ownership")),
  at(
    "dependencies",
    `${TEAM}/ownership/dependencies`,
    "lead",
    partOf(GROUP, "ownership/dependencies"),
  ),
  at("convergence", `${TEAM}/convergence`, "lead", partOf(GROUP, "convergence")),
  at("convergence-one", `${TEAM}/convergence`, "owner", partOf(/^Checkout/, "convergence")),
  at("convergence-empty", `${TEAM}/convergence`, "owner", partOf(NEW, "convergence")),
  at("timeline", `${TEAM}/timeline`, "lead", partOf(GROUP, "timeline")),
  at("timeline-all", `${TEAM}/timeline`, "owner", partOf(/^Fjordline/, "timeline?period=all")),
  at("timeline-empty", `${TEAM}/timeline`, "owner", partOf(NEW, "timeline")),
  at("timeline-compare", `${TEAM}/timeline/compare`, "lead", partOf(GROUP, "timeline/compare")),
  at(
    "timeline-compare-empty",
    `${TEAM}/timeline/compare`,
    "owner",
    partOf(NEW, "timeline/compare"),
  ),
  at("scenarios", `${TEAM}/scenarios`, "lead", partOf(GROUP, "scenarios")),
  at("scenarios-empty", `${TEAM}/scenarios`, "owner", partOf(NEW, "scenarios")),
  at("scenario", `${TEAM}/scenarios/[scenario]`, "lead", scenario(/Chief Digital/)),
  at("scenario-merged", `${TEAM}/scenarios/[scenario]`, "lead", scenario(/One voice/)),
  at("scenario-dropped", `${TEAM}/scenarios/[scenario]`, "lead", scenario(/One leader/)),
  at("kpis", `${TEAM}/kpis`, "lead", partOf(GROUP, "kpis")),
  at("kpis-empty", `${TEAM}/kpis`, "owner", partOf(NEW, "kpis")),
  at("kpi", `${TEAM}/kpis/[kpi]`, "lead", kpi(/latency/)),
  at("kpi-stale", `${TEAM}/kpis/[kpi]`, "lead", kpi(/Mean time to contain/)),
  at("kpi-unread", `${TEAM}/kpis/[kpi]`, "lead", kpi(/named benefit owner/)),
  at("talent-full", `${TEAM}/talent`, "lead", partOf(GROUP, "talent")),
  at("talent-reveal", PLANS, "lead", plan("reveal")),
  at("talent-agreed", PLANS, "lead", plan("agree")),
  at("perceptions", `${TEAM}/perceptions`, "lead", partOf(GROUP, "perceptions")),
  at("perceptions-empty", `${TEAM}/perceptions`, "owner", partOf(NEW, "perceptions")),
  at("perception-new", `${TEAM}/perceptions/new`, "owner", partOf(/^Fjordline/, "perceptions/new")),
  at("perception-open", ROUND, "lead", round("Open")),
  at("perception-closed", ROUND, "lead", round("Closed")),
  at("perception-answer", `${ROUND}/answer`, "lead", round("Open", "/answer")),
  at("perception-session", `${ROUND}/session`, "lead", round("Closed", "/session")),
  at("report", `${TEAM}/report`, "lead", partOf(GROUP, "report")),
  at("report-past", `${TEAM}/report`, "viewer", partOf(/^Fjordline/, "report?since=12m")),
  at("report-empty", `${TEAM}/report`, "owner", partOf(NEW, "report")),
  at("perception-settled", `${ROUND}/session`, "lead", settled),
];
