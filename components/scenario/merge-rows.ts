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
type Say = (key: "noSeat" | "vacant" | "cells") => string;

/** What each side says of every row that somebody changed. */
export function mergeLines(page: ScenarioPage, t: Say): MergeLine[] {
  const names = scenarioNames(page);
  const cells = (row: RowCells) =>
    row
      .map(({ positionId, letters, share }) => {
        const percent = share === null ? "" : ` ${share} %`;
        return `${names[positionId] ?? t("noSeat")} ${letters}${percent}`;
      })
      .join(", ") || t("cells");
  const seat = (one: Seat) => {
    if (one === null) return t("noSeat");
    const holder = one.personId === null ? t("vacant") : (page.people[one.personId] ?? "…");
    return `${one.name}, ${holder}`;
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
    return {
      ...rest,
      name: names[row.positionId] ?? "",
      ...{ base: seat(row.base), today: seat(row.today), scenario: seat(row.scenario) },
    };
  });
}
