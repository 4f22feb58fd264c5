import type { AgreementWord } from "@/server/domain/statistics/agreement-words";

/** Which figure a cell holds: a team's raters on a quality or on one item. */
export type CellAddress = { team: string; level: "quality" | "item"; key: string };

/**
 * Released figures at full precision. Null: too few raters for this figure, or not defined. The histogram counts answers
 * by option, lowest first; that of a quality counts the answers to all its items.
 */
export type CellFigures = {
  n: number;
  mean: number;
  sd: number | null;
  rWgJ: number | null;
  rStarWgJ: number | null;
  adMJ: number | null;
  agreement: AgreementWord;
  histogram: number[] | null;
};

/** Where nearly all raters stand: at an end of the scale, or alike somewhere on it; more would tell single answers. */
export type ExtremeReason = "near-top" | "near-bottom" | "nearly-alike";

/** Why a cell is empty: too few raters, or its figure would let another, hidden one be worked out. */
export type SuppressionReason = "too-few" | "complementary";

export type PublishedCell = CellAddress & { state: "published" } & CellFigures;
export type ExtremeCell = CellAddress & { state: "extreme"; reason: ExtremeReason };
export type SuppressedCell = CellAddress & { state: "suppressed"; reason: SuppressionReason };

/** One cell of a frozen release, as stored and as every reader gets it (plain JSON). */
export type ReleaseCell = PublishedCell | ExtremeCell | SuppressedCell;

/** Whether a cell carries numbers. */
export function isPublished(cell: ReleaseCell): cell is PublishedCell {
  return cell.state === "published";
}

/** The empty cell in place of a figure that is not shown: a reason, no number of raters, no value. */
export function suppress(cell: CellAddress, reason: SuppressionReason): SuppressedCell {
  return {
    team: cell.team,
    level: cell.level,
    key: cell.key,
    state: "suppressed",
    reason,
  };
}
