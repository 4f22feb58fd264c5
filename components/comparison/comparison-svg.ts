import type { HeatCell, HeatClass } from "@/components/charts/heatmap-model";
import { heatmapSvg } from "@/components/charts/heatmap-svg";
import type { ColourClass, HeatmapCell } from "@/server/domain/comparison/heatmap";
import type { Comparison } from "@/server/features/comparisons/reads";
import { captionOf, type Say } from "./caption";
import { cellText, meanFormat } from "./cell-words";

/** The map as a drawing that stands alone; it holds what the screen shows and no more. */
export function comparisonSvg(comparison: Comparison, locale: string, t: Say): string {
  const { map, cycle, layer } = comparison;
  const isSelf = layer === "self";
  const format = meanFormat(locale, 1);
  return heatmapSvg({
    title: cycle?.name ?? t("layers.self"),
    caption: map ? captionOf(comparison, map, t) : t(`layers.${layer}`),
    corner: { key: "name", label: t(isSelf ? "map.person" : "map.team") },
    columns: [
      ...(map?.columns ?? []).map(({ key, label }) => ({ key, label })),
      ...(isSelf ? [] : [{ key: "raters", label: t("map.raters") }]),
    ],
    rows: (map?.rows ?? []).map(({ id, name, cells, raters }) => ({
      key: id,
      label: name,
      cells: [
        ...cells.map((cell) => squareOf(cell, cellText(cell, t, format), t)),
        ...(isSelf ? [] : [{ kind: "plain" as const, text: raters ? String(raters.most) : "" }]),
      ],
    })),
  });
}

function squareOf(cell: HeatmapCell, text: string, t: Say): HeatCell {
  switch (cell.state) {
    case "value":
      return { kind: "value", value: cell.mean, cls: STEPS[cell.colour], text };
    case "suppressed":
      return { kind: "suppressed", text, title: t("map.hidden") };
    case "extreme":
      return { kind: "extreme", text };
    case "absent":
      return { kind: "empty" };
  }
}

const STEPS: Readonly<Record<ColourClass, HeatClass>> = {
  s1: 1,
  s2: 2,
  s3: 3,
  s4: 4,
  s5: 5,
  s6: 6,
  s7: 7,
  s8: 8,
  s9: 9,
};
