import { NextIntlClientProvider } from "next-intl";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { FollowUpBody } from "@/components/subject-report/follow-up-body";
import { reportWords } from "@/components/subject-report/report-words";
import common from "@/messages/en/common.json";
import reports from "@/messages/en/reports.json";
import { CATALOGUE_INSTRUMENT } from "@/server/domain/instrument/catalogue";
import { followUpOf } from "@/server/domain/subject-report/follow-up";
import { groupsTold } from "@/server/domain/subject-report/groups";
import { cellsAt, few, published } from "../../../support/paper-report";

const words = reportWords(CATALOGUE_INSTRUMENT, "en");
const one = (...cells: ReturnType<typeof cellsAt>[]) => cells.flatMap((same) => same.slice(0, 1));
const figure = (mean: number, nFrom = 6) => published(nFrom, () => mean);

const BEFORE = one(
  cellsAt("manager", figure(3, 1)),
  cellsAt("peers", figure(4.5)),
  cellsAt("reports", figure(3)),
  cellsAt("board", few),
);
const AFTER = one(
  cellsAt("manager", figure(4, 1)),
  cellsAt("peers", figure(2.5)),
  cellsAt("reports", figure(3.1)),
  cellsAt("partners", figure(3)),
);

/** What a browser would show; a word without a text throws. */
function shown(before: typeof BEFORE, after: typeof AFTER, isSame = true): string {
  const chosenIn = { cycleName: "Spring", releasedAt: new Date("2026-05-19T12:00:00Z") };
  const children = createElement(FollowUpBody, {
    followUp: { itemKey: "TR2", isSame, chosenIn, ...followUpOf(before, after) },
    ...{ words, timeZone: "UTC", isBody: false, groups: groupsTold(after), comments: [] },
    asked: { all: 12, outside: 1, bySubject: 0 },
    cycle: { questions: ["What changed?"], commentThreshold: 5 },
  });
  const props = {
    ...{ children, locale: "en-GB", timeZone: "UTC", messages: { common, reports } },
    onError: (error: Error) => {
      throw error;
    },
  };
  return renderToStaticMarkup(createElement(NextIntlClientProvider, props));
}

describe("a report on one behaviour", () => {
  it("says of every group what became of it, and claims no more than that", () => {
    const html = shown(BEFORE, AFTER);
    const cells = [...html.matchAll(/<tr.*?<\/tr>/g)].map(([row]) =>
      row
        .replace(/<[^>]+>/g, "|")
        .split(/\|+/)
        .filter(Boolean)
        .join(" / "),
    );
    const lines = cells.map((line) => line.replace(/ · [a-z ]*[a-z]/g, ""));
    expect(lines).toEqual(
      expect.arrayContaining([
        "Manager / 3.0 / 4.0 / too little to say",
        "Peers / 4.5 / 2.5 / fell",
        "Reports / 3.0 / 3.1 / level",
        "Board / too few raters / – / too little to say",
        "Partners / – / 3.0 / too little to say",
      ]),
    );
    expect(html).toContain("Lets experts overrule them in their field.");
    expect(html).toContain("Chosen in the report of “Spring”, released on 19 May 2026");
    expect(html).toContain("How is this computed?");
  });

  it("says where the question was changed since, and where there is nothing", () => {
    expect(shown([], AFTER, false)).toContain("The question has been changed since");
    expect(shown([], [])).toContain("Nobody answered on either day");
  });
});
