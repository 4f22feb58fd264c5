import type { HeatmapCell } from "@/server/domain/comparison/heatmap";

type Say = (word: string) => string;

/** What stands in a square: a number, or a word or two instead of it. */
export function cellText(cell: HeatmapCell, say: Say, format: (mean: number) => string): string {
  switch (cell.state) {
    case "value":
      return format(cell.mean);
    case "absent":
      return say("cell.absent");
    default:
      return say(`cell.${cell.reason}`);
  }
}

/** A formatter of means; made once a map, since making one is slow. */
export function meanFormat(locale: string, digits: number): (mean: number) => string {
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return (mean) => format.format(mean).replace("-", "−");
}
