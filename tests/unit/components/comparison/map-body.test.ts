import { describe, expect, it } from "vitest";
import { mapBodyHtml } from "@/components/comparison/map-body";
import type { HeatmapCell } from "@/server/domain/comparison/heatmap";
import type { ComparisonMap } from "@/server/features/comparisons/map";

const NASTY = `"><script>alert('x')</script>&amp;`;

function htmlOf(cells: readonly HeatmapCell[], text = "A"): string {
  const column = { key: text, label: text, meaning: text, items: 1 };
  const map: ComparisonMap = {
    layer: "imported",
    scale: { min: 1, max: 5 },
    columns: cells.map(() => column),
    rows: [{ id: "t", name: text, note: text, scorecardId: null, raters: null, cells }],
  };
  return mapBodyHtml(map, (word) => word, String);
}

describe("the markup of a map", () => {
  it("shows any text as text, in elements and in attributes", () => {
    const html = htmlOf([{ state: "value", mean: 3, colour: "s5", figures: null }], NASTY);
    expect(html.replace(/<\/?(tr|th|td|span|button)( [a-z]+="[^"<>]*")*>/g, "")).not.toMatch(
      /[<>"']/,
    );
    expect(html).toContain("&#60;script&#62;");
  });

  it("writes a suppressed square without any number", () => {
    const html = htmlOf([{ state: "suppressed", reason: "too-few" }]);
    expect(html).toContain('<td class="suppressed">');
    expect(html).toContain(">cell.too-few</button>");
    expect(html).not.toMatch(/>[^<]*\d[^<]*</);
  });

  it("makes no button of what was never asked", () => {
    expect(htmlOf([{ state: "absent" }])).toContain('<td class="empty">cell.absent</td>');
  });
});
