/** Where the catalogue's parts stand: the seven qualities in order, each with its items' keys. */
export const CATALOGUE_QUALITIES = [
  { key: "strategic-vision", version: 1, items: ["SV1", "SV2", "SV3", "SV4"] },
  { key: "cultural-intelligence", version: 1, items: ["CQ1", "CQ2", "CQ3", "CQ4"] },
  { key: "adaptability", version: 1, items: ["AD1", "AD2", "AD3", "AD4"] },
  { key: "decisiveness", version: 1, items: ["DE1", "DE2", "DE3", "DE4"] },
  { key: "empathy", version: 1, items: ["EM1", "EM2", "EM3", "EM4"] },
  { key: "trust", version: 1, items: ["TR1", "TR2", "TR3", "TR4"] },
  { key: "resourcefulness", version: 1, items: ["RE1", "RE2", "RE3", "RE4"] },
] as const;

/**
 * The version of an item's wording and the version from which its answers stay comparable.
 * A mended typing error raises `version` alone; another meaning raises both.
 */
export const ITEM_VERSIONS: Readonly<Record<string, { version: number; comparableFrom: number }>> =
  {};

/** What an item has when ITEM_VERSIONS does not name it. */
export const FIRST_VERSION = { version: 1, comparableFrom: 1 } as const;
