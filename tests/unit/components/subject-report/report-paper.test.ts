import { describe, expect, it } from "vitest";
import { flatten } from "@/components/paper/flatten";
import { commentsThatFit } from "@/components/subject-report/paper/comments-that-fit";
import reports from "@/messages/en/reports.json";
import { followUpOf } from "@/server/domain/subject-report/follow-up";
import type { ExportedReport } from "@/server/features/exports/subject-report";
import type { PdfNode } from "@/server/infra/pdf";
import { anExportedReport, cellsAt, few, paperOf, published } from "../../../support/paper-report";

const MEANS = (place: number) => 1.5 + (place % 30) / 10;
const FULL = [
  ...cellsAt("manager", published(1, MEANS)),
  ...cellsAt(
    "peers",
    published(6, (place) => MEANS(place) - 0.4),
  ),
  ...cellsAt("reports", few),
  ...cellsAt("board", (place) => ({
    state: "extreme",
    reason: (["near-top", "near-bottom", "nearly-alike"] as const)[Math.floor(place / 6) % 3],
  })),
  ...cellsAt("partners", () => ({
    ...{ state: "coarse", reason: "same-people", nFrom: 3, mean: 3.5 },
  })),
];

const paper = (report: ExportedReport) => flatten(paperOf(report).paper);

function nodesIn(node: PdfNode): PdfNode[] {
  const own = node.children.filter((child) => typeof child !== "string");
  return [node, ...own.flatMap(nodesIn)];
}
const textsIn = (node: PdfNode) =>
  nodesIn(node)
    .filter(({ type }) => type === "TEXT")
    .map(({ children }) => children.join(""));
const bookmarksIn = (node: PdfNode) =>
  nodesIn(node).flatMap(({ props }) => (props.bookmark ? [String(props.bookmark)] : []));

describe("a report on paper", () => {
  const report = anExportedReport(FULL, {
    comments: [
      { question: 1, place: 0, raterGroup: "peers", body: "<b>Plain</b> & simple" },
      { question: 2, place: 0, raterGroup: null, body: "שלום לכולם" },
    ],
    actions: [
      {
        ...{ id: "a", itemKey: "TR1", body: "Delegate the roadmap", dueOn: "2027-03-01" },
        ...{ version: 1, endedAt: null, outcome: null },
      },
    ],
  });
  const tree = paper(report);
  const texts = textsIn(tree);

  it("says whose it is, of which cycle, from whose view, and on what it rests", () => {
    expect(tree).toMatchObject({ type: "DOCUMENT", props: { language: "en-GB" } });
    expect(tree.props).toMatchObject({
      title: "Leadership report: Łukasz Ångström",
      author: "Northwind (made-up)",
      subject: "Ratings by others in the cycle “Leadership review, autumn”",
    });
    const all = texts.join("\n");
    // Its release was late in the evening by UTC, which was the next day in the organisation's zone already.
    expect(all).toContain("released on 20 November 2026");
    expect(all).toContain("14 people were asked, 2 of them from outside");
    expect(all).toContain("Manager: 1, by name · Board: no number told · Peers: 6 to 9");
    expect(all).toContain(
      "an expert draft · Frozen at its release under rules 5 · Fingerprint 9f9f",
    );
    expect(all).toContain("Confidential");
    expect(all).toContain("How to read it");
    expect(
      nodesIn(tree).filter(({ props }) => props.pages === "Page {page} of {pages}"),
    ).toHaveLength(1);
  });

  it("has the figures of the screen and a bookmark for each part and quality", () => {
    for (const { others, gap, interval, dots } of report.report.qualities) {
      expect(texts).toContain(others?.mean.toFixed(1));
      expect(texts).toContain(reports.label[gap?.label ?? "none"]);
      expect(texts).toContain(`${interval?.low.toFixed(1)} to ${interval?.high.toFixed(1)}`);
      for (const { cell, reliability } of dots) {
        if (cell.state === "published")
          expect(texts.some((text) => text.startsWith(cell.mean.toFixed(1)))).toBe(true);
        if (reliability !== null) expect(texts).toContain(reliability.toFixed(2));
      }
    }
    for (const word of ["too few raters", "at or near the top", "nearly all alike", "about 3.5"])
      expect(texts).toContain(word);
    const names = report.instrument.qualities.map(({ wording }) => wording.en?.name ?? "");
    expect(bookmarksIn(tree)).toEqual([
      ...[reports.glance.title, reports.window.title, reports.matters.title],
      ...[reports.groups.title, ...names],
      ...[reports.gaps.title, reports.items.title, reports.levels.title, reports.comments.title],
      ...[reports.suggest.title, reports.paper.computed],
    ]);
  });

  it("holds every behaviour, the words of raters as they stand, and what was chosen", () => {
    for (const { items } of report.instrument.qualities)
      for (const { wording } of items) expect(texts).toContain(wording.en?.other);
    expect(texts).toContain("<b>Plain</b> & simple");
    const hebrew = nodesIn(tree).find(({ children }) => children[0] === "שלום לכולם");
    expect(hebrew?.props.style).toMatchObject({ direction: "rtl" });
    expect(texts).toEqual(expect.arrayContaining(["Delegate the roadmap", "Until 1 March 2027"]));
    const { change, ...parts } = reports.computed;
    for (const part of Object.values(parts)) expect(texts).toContain(part);
    expect(texts).not.toContain(change);
    expect(texts).toContain(reports.matters.ownDiffer);
  });

  it("draws each group's marks where its figures stand", () => {
    const drawings = nodesIn(tree).filter(({ type }) => type === "SVG");
    const told = report.report.qualities.flatMap(({ dots }) => dots);
    // One line a quality at a glance, one a group below it, one a quality of the anchored scales.
    expect(drawings).toHaveLength(7 + told.length + 7);
    const dotted = drawings.filter(({ children }) =>
      children.some((child) => typeof child !== "string" && child.type === "CIRCLE"),
    );
    const withMean = told.filter(({ cell }) => "mean" in cell).length;
    expect(dotted).toHaveLength(7 + withMean + 7);
  });
});

describe("a report with little in it", () => {
  it("says in words what it does not hold, and draws no empty axis for it", () => {
    const tree = paper(anExportedReport(cellsAt("peers", few), { isSilent: true }));
    const texts = textsIn(tree);
    for (const title of [reports.items.none, reports.comments.none, reports.suggest.none])
      expect(texts).toContain(title);
    expect(texts.filter((text) => text === "Peers: too few raters")).toHaveLength(7);
    expect(texts.join(" ")).not.toMatch(/\d\.\d (to|·)/);
    expect(nodesIn(tree).filter(({ type }) => type === "CIRCLE" || type === "PATH")).toEqual([]);
  });

  it("is the anchored level alone for a pulse, and names a team's leadership as a body", () => {
    const levels = FULL.filter(({ level }) => level === "level");
    const body = { isBody: true, name: null, teamName: "Platform" };
    const report = anExportedReport(levels, { isPulse: true, ...body });
    const texts = textsIn(paper(report));
    expect(texts).toContain("The leadership of Platform");
    expect(texts).not.toContain(reports.items.title);
    expect(texts).not.toContain(reports.computed.items);
    expect(texts).not.toContain(reports.matters.side.own);
    expect(texts.join(" ")).not.toContain("proposed by");
    expect(paperOf(report).name).toBe("The leadership of Platform Leadership review, autumn");
  });

  it("tells whoever reads it early that its subject cannot yet", () => {
    const held = { sharedAt: null, readAt: null };
    expect(textsIn(paper(anExportedReport(FULL, { shared: held })))).toContain(reports.paper.held);
    expect(textsIn(paper(anExportedReport(FULL)))).not.toContain(reports.paper.held);
  });
});

describe("more comments than a file should hold", () => {
  it("are left to the screen, and counted", () => {
    const body = "word ".repeat(800).trim();
    const comments = Array.from({ length: 60 }, (_, place) => {
      return { question: 1, place, raterGroup: null, body };
    });
    const { printed, left } = commentsThatFit(comments);
    expect(printed.length + left).toBe(60);
    expect(printed.length).toBeGreaterThan(40);
    expect(left).toBeGreaterThan(0);
    const texts = textsIn(paper(anExportedReport(FULL, { comments })));
    expect(texts.filter((text) => text === body)).toHaveLength(printed.length);
    expect(texts).toContain(
      `${left} more comments stand in the report on screen; this file would be too long with all of them.`,
    );
    // Lines that break off early fill a page just as well.
    const broken = [{ body: "a\n".repeat(3_000) }, { body: "short" }];
    expect(commentsThatFit(broken)).toEqual({ printed: [{ body: "short" }], left: 1 });
  });

  it("tells of one behaviour that was asked about again, then and now, and of nothing else", () => {
    const [before] = cellsAt(
      "reports",
      published(6, () => 3),
    );
    const [after] = cellsAt(
      "reports",
      published(6, () => 4.4),
    );
    if (!before || !after) throw new Error("no cells");
    const followUp = {
      ...{ itemKey: "TR1", isSame: true },
      chosenIn: { cycleName: "Spring", releasedAt: new Date("2026-05-19T12:00:00Z") },
      ...followUpOf([before], [after]),
    };
    const again = textsIn(paper(anExportedReport([after], { followUp })));
    expect(again).toEqual(expect.arrayContaining(["Then and now", "3.0", "4.4", "rose"]));
    expect(again.join("\n")).toContain("Chosen in the report of “Spring”, released on 19 May 2026");
    expect(again.join("\n")).toContain("Jacobson and Truax");
    expect(again).not.toContain(reports.glance.title);
    expect(again).not.toContain(reports.suggest.title);
  });
});
