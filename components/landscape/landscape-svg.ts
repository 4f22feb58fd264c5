import type { HeatCell, HeatClass } from "@/components/charts/heatmap-model";
import { heatmapSvg } from "@/components/charts/heatmap-svg";
import type { OwnerState } from "@/server/domain/timeline/owner-state";
import { INDEX_KEYS, type IndexKey } from "@/server/domain/timeline/state";
import type { Landscape } from "@/server/features/landscape/reads";
import type { LandscapeRow } from "@/server/features/landscape/row";
import { ownerText } from "./owner-text";

type Say = (key: string, values?: Record<string, string | number>) => string;
const SHARES: readonly IndexKey[] = ["overlap", "joint", "contested", "coupling"];

/** The map on the screen as a drawing that stands alone; `t` says landscape, `index` the figures. */
export function landscapeSvg(landscape: Landscape, t: Say, index: Say): string {
  const { view, columns, rows, on } = landscape;
  const isFigures = view.map === "indices";
  return heatmapSvg({
    title: t("title"),
    caption: t("caption", { map: view.map, count: rows.length, day: on }),
    corner: { key: "name", label: t("team") },
    columns: isFigures
      ? [
          ...INDEX_KEYS.map((key) => ({ key, label: index(key) })),
          { key: "grave", label: t("grave") },
        ]
      : columns.map(({ id, name }) => ({ key: id, label: name })),
    rows: rows.map((row) => ({
      key: row.id,
      label: row.name,
      cells: isFigures ? figuresOf(row) : row.cells.map((cell) => ownerCell(cell, t)),
    })),
  });
}

function ownerCell(cell: OwnerState, t: Say): HeatCell {
  const text = ownerText(cell, t);
  if (cell.state === "owned") return { kind: "value", value: 1, cls: 4, text };
  if (cell.state === "gap") return { kind: "suppressed", text, title: text };
  return cell.state === "not-assessed" ? { kind: "plain", text } : { kind: "extreme", text };
}

function figuresOf({ indices, grave, isAssessed }: LandscapeRow): HeatCell[] {
  const cells = INDEX_KEYS.map((key): HeatCell => {
    const value = indices[key];
    if (value === null) return { kind: "empty" };
    if (!SHARES.includes(key))
      return { kind: "plain", text: value.toFixed(key === "level" ? 0 : 2) };
    // Reason: a share from 0 to 1 falls into one of nine steps.
    const cls = Math.min(9, 1 + Math.floor(value * 9)) as HeatClass;
    return { kind: "value", value, cls, text: `${Math.round(value * 100)} %` };
  });
  return [...cells, isAssessed ? { kind: "plain", text: String(grave) } : { kind: "empty" }];
}
