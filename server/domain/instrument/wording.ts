/** One text or set of texts by locale ("en", "de-CH"); at least one locale is present. */
export type ByLocale<T> = Readonly<Record<string, T>>;

export type QualityWording = Readonly<{ name: string; definition: string }>;
export type ItemWording = Readonly<{ self: string; other: string }>;

/** All words of the shipped instrument in one locale; qualities, items and anchors by `key@version`. */
export type CatalogueWording = Readonly<{
  name: string;
  window: string;
  scaleLabels: readonly string[];
  notObserved: string;
  qualities: Readonly<Record<string, QualityWording>>;
  items: Readonly<Record<string, ItemWording>>;
  anchors: Readonly<Record<string, readonly string[]>>;
}>;

/**
 * The entry for `locale`, else for its language ("de" for "de-CH"), else English, else the first one.
 * Throws a RangeError when there is no entry at all.
 */
export function inLocale<T>(texts: ByLocale<T>, locale: string): T {
  const language = locale.split("-")[0] ?? locale;
  const found = [locale, language, "en", ...Object.keys(texts)].find((key) =>
    Object.hasOwn(texts, key),
  );
  const text = found === undefined ? undefined : texts[found];
  if (text === undefined) throw new RangeError("no wording in any locale");
  return text;
}

/** The name of one version of a quality or item, under which its wording is kept: `SV1@1`. */
export function versionedKey(part: Readonly<{ key: string; version: number }>): string {
  return `${part.key}@${part.version}`;
}
