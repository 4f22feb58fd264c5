import type { CompareAddress } from "@/components/comparison/links";

const LAYERS = ["self", "rated", "imported"] as const;

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** What a typed or shared address asks for. Words nobody knows count as left out; ids are the procedure's to check. */
export function readCompareAddress(query: Query): CompareAddress {
  const one = (name: string) => {
    const value = query[name];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  return {
    layer: LAYERS.find((layer) => layer === one("layer")),
    cycle: one("cycle"),
    level: one("level") === "item" ? "item" : "quality",
    team: one("team"),
    sort: one("sort")?.slice(0, 304) ?? "name",
    dir: one("dir") === "descending" ? "descending" : "ascending",
    cell: one("cell")?.slice(0, 340),
  };
}
