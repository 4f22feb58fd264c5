import type { HeatmapCell } from "@/server/domain/comparison/heatmap";
import type { ComparisonMap, MapRow } from "@/server/features/comparisons/map";
import type { Say } from "./caption";
import { cellText } from "./cell-words";

/**
 * The rows of a map as markup. As elements, the fourteen thousand squares of a large map would be
 * built three times over: for the page, for its data, and once more in the browser.
 */
export function mapBodyHtml(map: ComparisonMap, t: Say, format: (mean: number) => string): string {
  const keys = map.columns.map(({ key }) => escapeHtml(key));
  return map.rows
    .map((row) => {
      const squares = row.cells.map((cell, index) =>
        squareHtml(cell, cellText(cell, t, format), `${row.id}:${keys[index]}`),
      );
      const raters = map.layer === "self" ? "" : `<td class="plain">${ratersText(row, t)}</td>`;
      return `<tr>${headHtml(row)}${squares.join("")}${raters}</tr>`;
    })
    .join("");
}

function headHtml({ name, note }: MapRow): string {
  const shown = escapeHtml(name);
  const below = note ? `<span class="heat-name heat-note">${escapeHtml(note)}</span>` : "";
  return `<th scope="row"><span class="heat-name" title="${shown}">${shown}</span>${below}</th>`;
}

function squareHtml(cell: HeatmapCell, text: string, address: string): string {
  if (cell.state === "absent") return `<td class="empty">${escapeHtml(text)}</td>`;
  const look = cell.state === "value" ? cell.colour : cell.state;
  return `<td class="${look}"><button name="cell" value="${address}">${escapeHtml(text)}</button></td>`;
}

function ratersText({ raters }: MapRow, t: Say): string {
  if (!raters) return "";
  const { fewest, most } = raters;
  return fewest === most ? String(most) : escapeHtml(t("map.range", { fewest, most }));
}

/** Text as markup that shows it, in elements and in quoted attributes. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
