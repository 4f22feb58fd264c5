import { CATALOGUE_QUALITIES } from "@/server/domain/instrument/catalogue-keys";
import { randomFrom, ratingNear } from "./random";

/** How the raters of one team answer: how many there are, around which mean, how far apart. */
export type TeamRaters = Readonly<{
  team: string;
  raters: number;
  mean: number;
  spread: number;
  /** Some raters left items empty. */
  hasGaps?: boolean;
}>;

const GROUPS = ["peers", "reports", "board", "partners"];
const ITEMS = CATALOGUE_QUALITIES.flatMap(({ items }) => [...items]);
const NOT_ANSWERED = 0.02;

/** A made-up survey as a spreadsheet would hold it: a row a rater, a column an item. */
export function ratingsFile(teams: readonly TeamRaters[], seed: number): string {
  const random = randomFrom(seed);
  const rows = teams.flatMap(({ team, raters, mean, spread, hasGaps }, place) =>
    Array.from({ length: raters }, (_, n) => {
      const leaning = spread > 0 ? (random() - 0.5) * spread : 0;
      const values = CATALOGUE_QUALITIES.flatMap(({ items }, quality) => {
        // Teams differ by quality, so that the map has a pattern to find.
        const level = mean + leaning + (spread > 0 ? (((place * 3 + quality * 5) % 7) - 3) / 5 : 0);
        return items.map(() => {
          const value = ratingNear(level, spread, random);
          return hasGaps && random() < NOT_ANSWERED ? "" : String(value);
        });
      });
      return [quoted(team), GROUPS[n % GROUPS.length] ?? "peers", ...values];
    }),
  );
  return [["Team", "Rater group", ...ITEMS], ...rows].map((row) => `${row.join(",")}\n`).join("");
}

/** The same with three of the mistakes that files have. */
export function ratingsFileWithMistakes(teams: readonly TeamRaters[], seed: number): string {
  const lines = ratingsFile(teams, seed).split("\n");
  const changed = (line: number, cell: number, value: string) => {
    const cells = lines[line]?.split(",") ?? [];
    cells[cell] = value;
    lines[line] = cells.join(",");
  };
  changed(3, 4, "9");
  changed(5, 6, "often");
  changed(8, 0, "");
  return lines.join("\n");
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
