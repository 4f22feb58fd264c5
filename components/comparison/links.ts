import type { Comparison } from "@/server/features/comparisons/reads";

type View = Comparison["view"];
/** What the address of the comparison says, besides the organisation. */
export type CompareAddress = Partial<View>;

const SILENT: CompareAddress = { level: "quality", sort: "name", dir: "ascending" };

/** The parts of an address in a fixed order; what is the default anyway stays out of it. */
export function addressPairs(address: CompareAddress): [string, string][] {
  const { layer, cycle, level, team, sort, dir, cell } = address;
  const all = { layer, cycle, level, team, sort, dir, cell };
  const silent = new Map(Object.entries(SILENT));
  return Object.entries(all)
    .filter(hasValue)
    .filter(([name, value]) => silent.get(name) !== value);
}

/** The comparison's own address with some parts changed. */
export function compareHref(org: string, address: CompareAddress): string {
  const query = new URLSearchParams(addressPairs(address)).toString();
  return `/${org}/compare${query ? `?${query}` : ""}`;
}

/** A file of the exports, with the parts of an address that it understands. */
export function exportHref(
  org: string,
  report: string,
  parts: Readonly<Record<string, string | undefined>>,
): string {
  const query = new URLSearchParams(Object.entries(parts).filter(hasValue));
  return `/${org}/exports/${report}?${query}`;
}

/** Where a column's head leads: numbers sort from the top first, and a second press turns them round. */
export function sortAddress(view: View, sort: string): CompareAddress {
  const first = sort === "name" ? "ascending" : "descending";
  const turned = view.dir === "ascending" ? "descending" : "ascending";
  return { ...view, sort, dir: view.sort === sort ? turned : first, cell: undefined };
}

function hasValue(pair: [string, string | undefined]): pair is [string, string] {
  return pair[1] !== undefined;
}
