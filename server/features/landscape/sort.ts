import { OWNER_STATES } from "@/server/domain/timeline/owner-state";
import { INDEX_KEYS } from "@/server/domain/timeline/state";
import type { LandscapeColumn, LandscapeRow } from "./row";

type By = Readonly<{ sort: string; dir: "ascending" | "descending" }>;

/**
 * The rows by name, by how a responsibility stands (what asks for attention first), by the number of
 * grave findings or by an index. What has no figure comes last either way; ties go by name.
 */
export function sortLandscape(
  rows: readonly LandscapeRow[],
  columns: readonly LandscapeColumn[],
  { sort, dir }: By,
): LandscapeRow[] {
  const names = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  const turn = dir === "ascending" ? 1 : -1;
  const figure = figureOf(columns, sort);
  return rows.toSorted((a, b) => {
    const byName = names.compare(a.name, b.name);
    if (!figure) return byName * turn;
    const [one, other] = [figure(a), figure(b)];
    if (one === null || other === null) {
      return one === other ? byName : one === null ? 1 : -1;
    }
    return (one - other) * turn || byName;
  });
}

function figureOf(
  columns: readonly LandscapeColumn[],
  sort: string,
): ((row: LandscapeRow) => number | null) | null {
  const place = columns.findIndex(({ id }) => id === sort);
  if (place >= 0) {
    return ({ cells, isAssessed }) => {
      const cell = cells[place];
      return cell && isAssessed ? OWNER_STATES.indexOf(cell.state) : null;
    };
  }
  if (sort === "grave") return ({ grave, isAssessed }) => (isAssessed ? grave : null);
  const key = INDEX_KEYS.find((one) => one === sort);
  return key ? ({ indices }) => indices[key] : null;
}
