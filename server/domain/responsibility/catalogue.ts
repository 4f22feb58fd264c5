import { type ByLocale, inLocale } from "../instrument/wording";
import type { Direction } from "../structure/structure";
import type { CatalogueWording, ResponsibilityWording } from "./wording";
import { WORDING_EN } from "./wording-en";

/** Expert-drafted and not yet tried with a panel, hence a draft. */
export const CATALOGUE_VERSION = "draft-1";

/** The catalogue's words by locale; English first, another locale is another entry. */
const WORDING: ByLocale<CatalogueWording> = { en: WORDING_EN };

/**
 * One of the sixteen. `accountable` suggests who answers for it, and no more than suggests: one of the
 * two roles, `either`, or whoever the two (or their chief executive) agree on. `bothWork`: the other
 * role is responsible too.
 */
export type CatalogueEntry = Readonly<{
  key: string;
  version: string;
  direction: Direction;
  accountable: "cto" | "cio" | "either" | "agreed";
  bothWork: boolean;
  wording: ByLocale<ResponsibilityWording>;
}>;

/** The sixteen responsibilities of technology leadership, in their order. */
export const CATALOGUE: readonly CatalogueEntry[] = [
  entry("D01", "outward", "cto"),
  entry("D02", "outward", "cto"),
  entry("D03", "outward", "cto"),
  entry("D04", "outward", "cto"),
  entry("D05", "outward", "cto"),
  entry("D06", "outward", "cto"),
  entry("D07", "inward", "cio"),
  entry("D08", "inward", "cio"),
  entry("D09", "inward", "cio"),
  entry("D10", "inward", "cio"),
  entry("D11", "inward", "cio"),
  entry("D12", "inward", "cio"),
  entry("D13", "shared", "either", true),
  entry("D14", "shared", "agreed", true),
  entry("D15", "shared", "agreed"),
  entry("D16", "shared", "agreed", true),
];

/** What an organisation's copy says it was copied from: `D01@draft-1`. */
export function originOf(entry: Pick<CatalogueEntry, "key" | "version">): string {
  return `${entry.key}@${entry.version}`;
}

/** The catalogue's entry of that key, or null for an organisation's own. */
export function catalogueEntry(key: string | null): CatalogueEntry | null {
  return CATALOGUE.find((one) => one.key === key) ?? null;
}

/** The catalogue's words for an entry. */
export function catalogueWording(entry: CatalogueEntry, locale = "en"): ResponsibilityWording {
  return inLocale(entry.wording, locale);
}

function entry(
  key: string,
  direction: Direction,
  accountable: CatalogueEntry["accountable"],
  bothWork = false,
): CatalogueEntry {
  const version = CATALOGUE_VERSION;
  return { key, version, direction, accountable, bothWork, wording: wordsOf({ key, version }) };
}

function wordsOf(entry: { key: string; version: string }): ByLocale<ResponsibilityWording> {
  const words = Object.entries(WORDING).map(([locale, all]) => {
    const found = all[originOf(entry)];
    if (!found) throw new Error(`no words for ${originOf(entry)}`);
    return [locale, found] as const;
  });
  return Object.fromEntries(words);
}
