import { type DraftItem, type DraftQuality, type InstrumentDraft, LIMITS } from "./draft";
import type { Instrument, Item, Quality } from "./instrument";
import { type ByLocale, versionedKey } from "./wording";

/** What a draft still lacks before it can be published, and where. */
export type DraftProblem = Readonly<{
  kind: "name" | "qualities" | "items" | "words" | "meaning";
  quality?: string;
  item?: string;
  level?: number;
}>;

/** Everything that keeps a draft from being published, in the order in which it stands. */
export function findProblems(draft: InstrumentDraft, base: Instrument): DraftProblem[] {
  const [source = ""] = draft.locales;
  const known = itemsByKey(base);
  return [
    ...problem(draft.name.trim() === "", { kind: "name" }),
    ...problem(draft.qualities.length < LIMITS.qualities.least, { kind: "qualities" }),
    ...draft.qualities.flatMap(({ key, wording, items, anchors }) => [
      ...problem(!isFull(listWords(wording[source])), { kind: "words", quality: key }),
      ...problem(items.length < LIMITS.items.least, { kind: "items", quality: key }),
      ...items.flatMap((item) => [
        ...problem(!isFull(listWords(item.wording[source])), {
          kind: "words",
          quality: key,
          item: item.key,
        }),
        ...problem(isUnsaid(item, known.get(item.key)), {
          ...{ kind: "meaning", quality: key, item: item.key },
        }),
      ]),
      ...anchors.flatMap(({ level, wording: words }) =>
        problem(!isFull([words[source] ?? ""]), { kind: "words", quality: key, level }),
      ),
    ]),
  ];
}

/** Whether an item is worded otherwise than in the base, in a language that the base has. */
export function isReworded(item: Pick<DraftItem, "wording">, base: Pick<Item, "wording">): boolean {
  return Object.entries(base.wording).some(([locale, words]) => {
    const now = item.wording[locale];
    return now?.self.trim() !== words.self || now.other.trim() !== words.other;
  });
}

/** How many texts a draft has in its first language, and how many of them another one lacks. */
export function countUntranslated(draft: InstrumentDraft, locale: string): number {
  return draft.qualities.reduce(
    (sum, { wording, items, anchors }) =>
      sum +
      Number(!isFull(listWords(wording[locale]))) +
      items.filter((item) => !isFull(listWords(item.wording[locale]))).length +
      anchors.filter(({ wording: words }) => !isFull([words[locale] ?? ""])).length,
    0,
  );
}

/**
 * The instrument that a draft without problems becomes. An item whose wording was mended keeps what it can
 * be compared with; one of another meaning, or a new one, gets a key of its own. The scale and the words
 * that the base has for it stay; other languages are added.
 */
export function publishedOf(
  draft: InstrumentDraft,
  base: Instrument,
  { key, version }: Readonly<{ key: string; version: string }>,
): Instrument {
  const known = itemsByKey(base);
  const { scale, window = {} } = base;
  return {
    ...{ key, version, status: "published", name: draft.name.trim() },
    window: { ...complete(draft.window, (text) => [text]), ...window },
    scale: {
      ...scale,
      labels: {
        ...complete(draft.labels, ({ options, notObserved }) => [...options, notObserved]),
        ...scale.labels,
      },
    },
    qualities: draft.qualities.map((quality) => ({
      ...qualityOf(quality, base.qualities),
      items: quality.items.map((item) => itemOf(item, known.get(item.key), key)),
    })),
  };
}

function qualityOf(
  { key, wording, anchors }: DraftQuality,
  known: readonly Quality[],
): Omit<Quality, "items"> {
  const before = known.find((one) => one.key === key);
  const words = trimmed(complete(wording, (entry) => listWords(entry)));
  const levels = anchors.map(({ level, wording: texts }) => ({
    level,
    wording: trimmed(complete(texts, (text) => [text])),
  }));
  const isSame =
    before !== undefined &&
    Object.entries(before.wording).every(([locale, one]) => isEqual(one, words[locale])) &&
    before.anchors.every((anchor, at) =>
      Object.entries(anchor.wording).every(
        ([locale, text]) => text === levels[at]?.wording[locale],
      ),
    );
  const version = before ? before.version + Number(!isSame) : 1;
  return { key, version, wording: words, anchors: levels };
}

function itemOf(item: DraftItem, before: Item | undefined, instrument: string): Item {
  const wording = trimmed(complete(item.wording, (entry) => listWords(entry)));
  if (before && !isReworded(item, before)) return { ...before, wording };
  const part = { key: item.key, version: (before?.version ?? 0) + 1 };
  const keeps = before && item.change === "mended";
  // With the instrument's own key, so that it never meets a later version of the shipped item.
  const comparability = keeps ? before.comparability : `${instrument}/${versionedKey(part)}`;
  return { ...part, comparability, wording };
}

function isUnsaid(item: DraftItem, before: Item | undefined): boolean {
  return before !== undefined && item.change === null && isReworded(item, before);
}

function itemsByKey({ qualities }: Pick<Instrument, "qualities">): ReadonlyMap<string, Item> {
  return new Map(qualities.flatMap(({ items }) => items.map((item) => [item.key, item])));
}

type Words = Readonly<Record<string, string>>;

function listWords(words: Words | undefined): readonly string[] {
  return words ? Object.values(words) : [];
}

function isFull(words: readonly string[]): boolean {
  return words.length > 0 && words.every((text) => text.trim() !== "");
}

// A language in which half a part is worded falls back to the first one for that part.
function complete<T>(
  texts: ByLocale<T>,
  words: (entry: T) => readonly string[],
): Record<string, T> {
  return Object.fromEntries(Object.entries(texts).filter(([, entry]) => isFull(words(entry))));
}

function trimmed<T>(texts: Record<string, T>): Record<string, T> {
  // Reason: trimming the texts in a record of texts leaves its shape.
  return JSON.parse(JSON.stringify(texts), (_, part) =>
    typeof part === "string" ? part.trim() : part,
  ) as Record<string, T>;
}

function isEqual(a: Words, b: Words | undefined): boolean {
  return b !== undefined && Object.keys(a).every((name) => a[name] === b[name]);
}

function problem(is: boolean, one: DraftProblem): DraftProblem[] {
  return is ? [one] : [];
}
