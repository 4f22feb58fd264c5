import { isPublished, type ReleaseCell } from "@/server/domain/disclosure/cell";
import type { ReleaseOverall } from "@/server/domain/disclosure/overall";
import type { Table, TableCell } from "@/server/domain/table";
import type { ReleasedRows } from "../comparisons/layer-released";
import { type ComparisonMap, columnsOf } from "../comparisons/map";

const FIGURES = {
  quality: ["raters", "mean", "sd", "r_wg_j", "r_star_wg_j", "ad_m_j"],
  item: ["raters", "mean", "sd"],
} as const;

/**
 * A row a cell, teams by name, columns in the instrument's order. A cell that is not published keeps
 * its row, so that nobody takes it for forgotten, with every figure empty.
 */
export function cellTable(
  { instrument, rows, cells }: ReleasedRows,
  level: "quality" | "item",
): Table {
  const columns = columnsOf(instrument, level);
  const found = new Map(cells.map((cell) => [`${cell.team}:${cell.key}`, cell]));
  const names = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  return {
    header: ["team", level, ...FIGURES[level]],
    rows: rows
      .toSorted((a, b) => names.compare(a.name, b.name))
      .flatMap((team) =>
        columns.flatMap((column) => {
          const cell = found.get(`${team.id}:${column.key}`);
          return cell ? [[team.name, column.label, ...figuresOf(cell, level)]] : [];
        }),
      ),
  };
}

/** One row: the release as a whole; a figure that is not defined is empty. */
export function overallTable(overall: ReleaseOverall): Table {
  const { groups, raters, grandMean, icc1, icc2, alpha } = overall;
  return {
    header: ["groups", "raters", "grand_mean", "icc1", "icc2", "alpha"],
    rows: [[groups, raters, grandMean, icc1, icc2, alpha]],
  };
}

/** Shared self-ratings by name: a row a person and quality. */
export function selfTable(map: ComparisonMap | null): Table {
  const rows = (map?.rows ?? []).flatMap(({ name, cells }) =>
    (map?.columns ?? []).map(({ label }, index) => {
      const cell = cells[index];
      return [name, label, cell?.state === "value" ? cell.mean : null];
    }),
  );
  return { header: ["person", "quality", "mean"], rows };
}

function figuresOf(cell: ReleaseCell, level: "quality" | "item"): TableCell[] {
  if (!isPublished(cell)) return FIGURES[level].map(() => null);
  const { n, mean, sd, rWgJ, rStarWgJ, adMJ } = cell;
  return level === "quality" ? [n, mean, sd, rWgJ, rStarWgJ, adMJ] : [n, mean, sd];
}
