import type { Landscape } from "@/server/features/landscape/reads";

export type LandscapeView = Landscape["view"];
type Address = { [K in keyof LandscapeView]?: LandscapeView[K] | null | undefined };

const SILENT: Readonly<Record<string, string>> = {
  map: "responsibilities",
  sort: "name",
  dir: "ascending",
  q: "",
};

/** The parts of an address; what is the default anyway stays out of it. */
export function landscapePairs(address: Address): [string, string][] {
  const { map, on, team, q, state, sort, dir } = address;
  return Object.entries({ map, on, team, q, state, sort, dir }).filter(
    (pair): pair is [string, string] =>
      typeof pair[1] === "string" && pair[1] !== "" && SILENT[pair[0]] !== pair[1],
  );
}

export function landscapeHref(org: string, address: Address): string {
  const query = new URLSearchParams(landscapePairs(address)).toString();
  return `/${org}/structure${query ? `?${query}` : ""}`;
}

/** Where a column's head leads: names and states from the top, figures from the largest. */
export function landscapeSort(org: string, view: LandscapeView, sort: string): string {
  const first = view.map === "indices" && sort !== "name" ? "descending" : "ascending";
  const turned = view.dir === "ascending" ? "descending" : "ascending";
  return landscapeHref(org, { ...view, sort, dir: view.sort === sort ? turned : first });
}
