import { type Labels, shownLetters } from "@/server/domain/ownership/labels";
import type { RowCells, Seat } from "@/server/domain/scenario/merge";
import type { ScenarioPage } from "@/server/features/scenarios/reads";
import { scenarioNames } from "./scenario-names";

/** A row of the merge in words, ready for a form. */
export type MergeLine = Readonly<{
  key: string;
  name: string;
  base: string;
  today: string;
  scenario: string;
  change: ScenarioPage["rows"][number]["change"];
  canTakeScenario: boolean;
}>;
type Say = (
  key: "noSeat" | "vacant" | "cells" | "noHead" | "head" | "headAbove",
  params?: { name: string },
) => string;

/** What each side says of every row that somebody changed. */
export function mergeLines(page: ScenarioPage, labels: Labels, t: Say): MergeLine[] {
  const names = scenarioNames(page);
  const cells = (row: RowCells) =>
    row
      .map(({ positionId, letters, share }) => {
        const percent = share === null ? "" : ` ${share} %`;
        return `${names[positionId] ?? t("noSeat")} ${shownLetters(letters, labels)}${percent}`;
      })
      .join(", ") || t("cells");
  const seat = (one: Seat, hasLine: boolean) => {
    if (one === null) return t("noSeat");
    const holder = one.personId === null ? t("vacant") : (page.people[one.personId] ?? "…");
    const head = one.reportsToId;
    const line = head === null ? t("noHead") : t("head", { name: names[head] ?? t("headAbove") });
    return [one.name, holder, ...(hasLine ? [line] : [])].join(", ");
  };
  return page.rows.map((row): MergeLine => {
    const { key, change, canTakeScenario } = row;
    const rest = { key, change, canTakeScenario };
    if (row.kind === "ownership") {
      return {
        ...rest,
        name: names[row.responsibilityId] ?? "",
        ...{ base: cells(row.base), today: cells(row.today), scenario: cells(row.scenario) },
      };
    }
    const sides = [row.base, row.today, row.scenario];
    const heads = new Set(sides.flatMap((one) => (one ? [one.reportsToId] : [])));
    const say = (one: Seat) =>
      seat(one, heads.size > 1 || (sides.includes(null) && !heads.has(null)));
    return {
      ...rest,
      name: names[row.positionId] ?? "",
      ...{ base: say(row.base), today: say(row.today), scenario: say(row.scenario) },
    };
  });
}
