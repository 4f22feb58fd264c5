import { CATALOGUE_QUALITIES, FIRST_VERSION, ITEM_VERSIONS } from "./catalogue-keys";
import type { Anchor, Instrument, Item, Quality } from "./instrument";
import { type ByLocale, type CatalogueWording, versionedKey } from "./wording";
import { WORDING_EN } from "./wording-en";

/** The catalogue's words by locale; English first, another locale is another entry. */
export const CATALOGUE_WORDING: ByLocale<CatalogueWording> = { en: WORDING_EN };

/**
 * The shipped instrument: seven qualities, 28 items answered from 1 to 5, seven anchored scales.
 * Expert-drafted and not yet retranslated, hence its version and status.
 */
export const CATALOGUE_INSTRUMENT: Instrument = {
  key: "seven-qualities",
  version: "draft-1",
  status: "draft",
  name: WORDING_EN.name,
  window: everyLocale((words) => words.window),
  scale: {
    min: 1,
    max: 5,
    labels: everyLocale((words) => ({
      options: [...words.scaleLabels],
      notObserved: words.notObserved,
    })),
  },
  qualities: CATALOGUE_QUALITIES.map((entry) => catalogueQuality(entry)),
};

function catalogueQuality(entry: (typeof CATALOGUE_QUALITIES)[number]): Quality {
  const name = versionedKey(entry);
  return {
    key: entry.key,
    version: entry.version,
    wording: everyLocale((words) => required(words.qualities[name], name)),
    items: entry.items.map((key) => catalogueItem(key)),
    anchors: required(WORDING_EN.anchors[name], name).map((_, index) =>
      catalogueAnchor(name, index),
    ),
  };
}

function catalogueItem(key: string): Item {
  const { version, comparableFrom } = ITEM_VERSIONS[key] ?? FIRST_VERSION;
  const name = versionedKey({ key, version });
  return {
    key,
    version,
    comparability: versionedKey({ key, version: comparableFrom }),
    wording: everyLocale((words) => required(words.items[name], name)),
  };
}

function catalogueAnchor(quality: string, index: number): Anchor {
  return {
    level: index + 1,
    wording: everyLocale((words) => required(words.anchors[quality]?.[index], quality)),
  };
}

function everyLocale<T>(pick: (words: CatalogueWording) => T): Record<string, T> {
  return Object.fromEntries(
    Object.entries(CATALOGUE_WORDING).map(([locale, words]) => [locale, pick(words)]),
  );
}

function required<T>(text: T | undefined, name: string): T {
  if (text === undefined) throw new RangeError(`the catalogue has no wording for ${name}`);
  return text;
}
