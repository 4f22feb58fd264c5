import { NextIntlClientProvider } from "next-intl";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ReportBody } from "@/components/subject-report/report-body";
import { reportWords } from "@/components/subject-report/report-words";
import { Suggestions } from "@/components/subject-report/suggestions";
import common from "@/messages/en/common.json";
import reports from "@/messages/en/reports.json";
import type { CutGroup } from "@/server/domain/disclosure/rater-group";
import { cellsOfCut, markersOf } from "@/server/domain/disclosure/subject";
import { CATALOGUE_INSTRUMENT } from "@/server/domain/instrument/catalogue";
import { GAP_LABELS } from "@/server/domain/subject-report/gap";
import { groupsTold } from "@/server/domain/subject-report/groups";
import { type ReportCell, reportOf } from "@/server/domain/subject-report/report";
import { SUGGESTION_RULES } from "@/server/domain/subject-report/suggestions";
import { cutOf, type Form, LAYOUT } from "../../../support/cut";

const words = reportWords(CATALOGUE_INSTRUMENT, "en");
const form = (trust: number[], empathy: number[]): Form => {
  return { trust, empathy, levels: [trust[0] ?? 2, 5] };
};
const FORMS = [
  form([2, 3, 3, 2], [5, 5]),
  form([3, 2, 2, 3], [5, 5]),
  form([2, 2, 3, 3], [5, 5]),
  form([3, 3, 2, 1], [5, 5]),
  form([2, 3, 3, 4], [5, 5]),
];
const as = (group: CutGroup, cells: ReturnType<typeof cellsOfCut>): ReportCell[] =>
  cells.map((cell) => ({ ...cell, group }));
const CELLS = [
  ...as("manager", cellsOfCut(LAYOUT, cutOf("manager", [form([5, 5, 4, 4], [2, 2])]), 3)),
  ...as("peers", markersOf(LAYOUT)),
  ...as("reports", cellsOfCut(LAYOUT, cutOf("reports", FORMS), 3)),
  ...as(
    "board",
    cellsOfCut(LAYOUT, cutOf("board", FORMS), 3, { raters: 5, fresh: 1, told: new Set() }),
  ),
  ...as(
    "partners",
    cellsOfCut(LAYOUT, cutOf("partners", [...FORMS, form([2, 3, 4, 1], [4, 2])]), 3, {
      ...{ raters: 6, fresh: 1, told: new Set() },
    }),
  ),
];
const self = {
  qualities: new Map([["trust", { mean: 4.8, level: 4 }]]),
  items: new Map<string, number | null>([["TR1", 5]]),
};

/** What a browser would show; a word without a text throws. */
function shown(children: React.ReactElement): string {
  const props = {
    ...{ children, locale: "en", timeZone: "UTC", messages: { common, reports } },
    onError: (error: Error) => {
      throw error;
    },
  };
  return renderToStaticMarkup(createElement(NextIntlClientProvider, props));
}

describe("a report on screen", () => {
  it.each([false, true])("says every state of a figure in words (pulse: %s)", (isPulse) => {
    const report = reportOf(LAYOUT, CELLS, self, isPulse, [
      { author: "manager", qualityKey: "trust", choices: 2 },
      { author: "self", qualityKey: "empathy", choices: 1 },
    ]);
    const html = shown(
      createElement(ReportBody, {
        ...{ report, words, isPulse, selfAt: null, reader: { isSubject: true } },
        ...{ isBody: false, timeZone: "UTC", asked: { all: 12, outside: 1, bySubject: 0 } },
        groups: groupsTold(CELLS),
        cycle: { questions: ["What works?", "And?"], groupThreshold: 3, commentThreshold: 5 },
        comments: [
          { question: 1, place: 0, raterGroup: "manager", body: "<script>alert(1)</script>" },
        ],
      }),
    );
    expect(html).toContain("12 people were asked, one of them from outside");
    expect(html).toContain("Manager: 1, by name");
    expect(html).toContain("Peers: no number told");
    expect(html).toContain("too few raters");
    expect(html).toContain("at or near the top");
    expect(html).toMatch(/about [\d.]+/);
    expect(html).toContain("nearly the same few people as before");
    expect(html).toContain("Named by 2 managers.");
    expect(html).toContain("different qualities to matter most");
    expect(html).toContain("How is this computed?");
    expect(html).not.toContain("<script>");
    expect(html.includes("Seen most")).toBe(!isPulse);
  });

  it("has a sentence for every suggestion and a word for every label", () => {
    const suggestions = SUGGESTION_RULES.map((rule, at) => {
      return { rule, qualityKey: `q${at}`, itemKey: "TR1", group: "reports" as const };
    });
    const html = shown(createElement(Suggestions, { suggestions, words }));
    expect(html.match(/A place to begin/g)).toHaveLength(SUGGESTION_RULES.length);
    expect(GAP_LABELS.filter((label) => !(label in reports.label))).toEqual([]);
    expect(shown(createElement(Suggestions, { suggestions: [], words }))).toContain(
      "Nothing stands out",
    );
  });
});
