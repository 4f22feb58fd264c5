import type {
  ExtremeReason,
  PublishedCell,
  ReleaseCell,
  SuppressionReason,
} from "@/server/domain/disclosure/cell";
import type { Scale } from "@/server/domain/statistics/scale";

/** Where the numbers come from; layers are never mixed in one heatmap. */
export type Layer = "self" | "rated" | "imported";

/** Nine steps from the low to the high end of the scale. */
export type ColourClass = "s1" | "s2" | "s3" | "s4" | "s5" | "s6" | "s7" | "s8" | "s9";

/** One square: a number, words instead of a number, a reason why neither is shown, or nothing was ever asked. */
export type HeatmapCell =
  | { state: "value"; mean: number; colour: ColourClass; figures: PublishedCell | null }
  | { state: "extreme"; reason: ExtremeReason; colour: ColourClass | null }
  | { state: "suppressed"; reason: SuppressionReason }
  | { state: "absent" };

/** One line: a team or, in the self layer, a person; `cells` in the order of the columns. */
export type HeatmapRow = { id: string; name: string; cells: HeatmapCell[]; spread: number | null };

export type HeatmapColumn = {
  key: string;
  rows: number;
  mean: number | null;
  spread: number | null;
};

export type Heatmap = { layer: Layer; scale: Scale; columns: HeatmapColumn[]; rows: HeatmapRow[] };

export type Named = { id: string; name: string };

/**
 * A heatmap of named rows × column keys, rows in the given order. Row spread and column mean and spread (highest less
 * lowest) count shown numbers only, each row once whatever its size.
 */
export function heatmapOf(
  layer: Layer,
  scale: Scale,
  names: readonly Named[],
  keys: readonly string[],
  cellAt: (id: string, key: string) => HeatmapCell,
): Heatmap {
  const rows = names.map(({ id, name }) => {
    const cells = keys.map((key) => cellAt(id, key));
    return { id, name, cells, spread: spreadOf(valuesIn(cells)) };
  });
  const columns = keys.map((key, index) => {
    const values = valuesIn(rows.flatMap(({ cells }) => cells[index] ?? []));
    return { key, rows: values.length, mean: averageOf(values), spread: spreadOf(values) };
  });
  return { layer, scale, columns, rows };
}

/** Looks up the squares of one level of a release; a team × key without a cell is absent. */
export function releasedCells(
  cells: readonly ReleaseCell[],
  level: ReleaseCell["level"],
  scale: Scale,
): (team: string, key: string) => HeatmapCell {
  const found = new Map<string, Map<string, ReleaseCell>>();
  for (const cell of cells) {
    if (cell.level !== level) continue;
    const row = found.get(cell.team) ?? new Map<string, ReleaseCell>();
    found.set(cell.team, row.set(cell.key, cell));
  }
  return (team, key) => squareOf(found.get(team)?.get(key), scale);
}

/** The square of a number that needs no disclosure check, such as a shared self-rating; null is absent. */
export function valueCell(mean: number | null, scale: Scale): HeatmapCell {
  if (mean === null) return { state: "absent" };
  return { state: "value", mean, colour: colourOf(mean, scale), figures: null };
}

/** The colour of a mean: the scale cut into nine equal parts, s1 lowest; outside the scale its nearest end. */
export function colourOf(mean: number, scale: Scale): ColourClass {
  const share = (mean - scale.min) / (scale.max - scale.min);
  // A mean on a border must not fall below it through rounding.
  const step = Math.min(8, Math.max(0, Math.floor(share * 9 + 1e-9)));
  return COLOURS[step] ?? "s1";
}

const COLOURS: readonly ColourClass[] = ["s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9"];

function squareOf(cell: ReleaseCell | undefined, scale: Scale): HeatmapCell {
  if (cell === undefined) return { state: "absent" };
  if (cell.state === "suppressed") return { state: "suppressed", reason: cell.reason };
  if (cell.state === "published") {
    return { state: "value", mean: cell.mean, colour: colourOf(cell.mean, scale), figures: cell };
  }
  return { state: "extreme", reason: cell.reason, colour: END_COLOURS[cell.reason] };
}

/** Raters who are alike somewhere on the scale get no colour: it would tell what all of them answered. */
const END_COLOURS: Record<ExtremeReason, ColourClass | null> = {
  "near-top": "s9",
  "near-bottom": "s1",
  "nearly-alike": null,
};

function valuesIn(cells: readonly HeatmapCell[]): number[] {
  return cells.flatMap((cell) => (cell.state === "value" ? [cell.mean] : []));
}

function averageOf(values: readonly number[]): number | null {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : null;
}

function spreadOf(values: readonly number[]): number | null {
  return values.length > 1 ? Math.max(...values) - Math.min(...values) : null;
}
