import { FEWEST_DF, marginOf, type Others } from "@/server/domain/subject-report/others";

export const GAP_LABELS = [
  "agreed-strength",
  "agreed-development",
  "blind-spot",
  "over-stated-strength",
  "hidden-strength",
  "harsh-self-view",
  "not-clear",
] as const;
export type GapLabel = (typeof GAP_LABELS)[number];

export type WindowPane = "open" | "blind" | "hidden" | "unknown";

export type Gap = Readonly<{
  /** Self less others. */
  gap: number;
  /** What the gap has to exceed; null where there are too few raters to say. */
  limit: number | null;
  label: GapLabel;
}>;

/** Gaps that are smaller matter little in practice, on a scale of five. */
export const SMALLEST_GAP = 0.5;
/** From here on others see a strength. */
export const STRONG_FROM = 3.5;
/** How exactly people rate themselves. */
export const SELF_SEM = 0.3;
const ENOUGH_RATERS = 3;
const ROUNDING = 1e-9;

/**
 * Whether self and others differ, by three gates that all must hold: the gap is large enough to matter, it
 * exceeds t · √(SE² + SEM²), and there are enough raters. What passes none of them clearly is 'not clear'.
 */
export function gapOf(self: number, others: Others): Gap {
  const gap = self - others.mean;
  const isEnough = others.raters >= ENOUGH_RATERS && others.df >= FEWEST_DF;
  if (!isEnough) return { gap, limit: null, label: "not-clear" };
  const limit = marginOf(Math.hypot(others.se, SELF_SEM), others.df);
  const isStrong = others.mean >= STRONG_FROM - ROUNDING;
  const label = (strong: GapLabel, weak: GapLabel) => (isStrong ? strong : weak);
  if (Math.abs(gap) < SMALLEST_GAP - ROUNDING) {
    return { gap, limit, label: label("agreed-strength", "agreed-development") };
  }
  if (Math.abs(gap) <= limit) return { gap, limit, label: "not-clear" };
  if (gap > 0) return { gap, limit, label: label("over-stated-strength", "blind-spot") };
  return { gap, limit, label: label("hidden-strength", "harsh-self-view") };
}

const PANES: Readonly<Record<GapLabel, WindowPane | null>> = {
  "agreed-strength": "open",
  "agreed-development": "open",
  "blind-spot": "blind",
  "hidden-strength": "blind",
  "over-stated-strength": "hidden",
  "harsh-self-view": "hidden",
  "not-clear": null,
};

/**
 * The pane of the window (Luft and Ingham 1955): open to both, seen by others only, seen by oneself only, or
 * unknown, where one side said nothing. Null where it is not clear yet.
 */
export function paneOf(gap: Gap | null): WindowPane | null {
  return gap ? PANES[gap.label] : "unknown";
}
