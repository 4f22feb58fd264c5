export type HeatClass = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

export type HeatCell =
  /** A published figure: `text` is what is shown, `cls` its colour step. */
  | { kind: "value"; value: number; cls: HeatClass; text: string; href?: string }
  /** Withheld; `title` says why. */
  | { kind: "suppressed"; text: string; title: string; href?: string }
  /** Published in words only, such as 'at or near the top'. */
  | { kind: "extreme"; text: string; title?: string; href?: string }
  /** A figure beside the map, such as the number of raters. */
  | { kind: "plain"; text: string }
  | { kind: "empty" };

export type HeatColumn = {
  key: string;
  label: string;
  /** Where sorting by this column leads. */
  href?: string;
  sort?: "ascending" | "descending";
};

export type HeatRow = { key: string; label: string; href?: string; cells: readonly HeatCell[] };

export type HeatmapData = {
  /** Names the map and says what is shown, of when, on which scale, in which order. */
  caption: string;
  /** Heads the first column. */
  corner: HeatColumn;
  columns: readonly HeatColumn[];
  rows: readonly HeatRow[];
};
