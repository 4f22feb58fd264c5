import { diffWords, type WordPart } from "./word-diff";
import type { ByLocale } from "./wording";

type Part<Words> = Readonly<{ key: string; wording: ByLocale<Words> }>;
type Outlined = Part<Readonly<{ name: string; definition: string }>> &
  Readonly<{
    items: readonly Part<Readonly<{ self: string; other: string }>>[];
    anchors: readonly Readonly<{ level: number; wording: ByLocale<string> }>[];
  }>;
/** What is compared of an instrument or of a draft of one. */
export type Outline = Readonly<{ name: string; qualities: readonly Outlined[] }>;

export type TextChange = Readonly<{
  part: "name" | "definition" | "self" | "other" | "level";
  level: number | null;
  locale: string;
  /** Whether that language had no text before. */
  isTranslation: boolean;
  words: readonly WordPart[];
}>;
/** What became of a quality or an item: `texts` is empty where it only came, went or moved. */
export type PartChange = Readonly<{
  key: string;
  /** What it is called now, or was. */
  label: string;
  kind: "added" | "removed" | "moved" | "changed";
  texts: readonly TextChange[];
}>;
export type QualityChange = PartChange & Readonly<{ items: readonly PartChange[] }>;
export type InstrumentDiff = Readonly<{
  name: readonly WordPart[] | null;
  qualities: readonly QualityChange[];
}>;

/** What changed from one instrument to another: parts by key, texts word by word. */
export function diffInstruments(before: Outline, after: Outline, locale: string): InstrumentDiff {
  const name = before.name === after.name ? null : diffWords(before.name, after.name);
  const qualities = pairs(before.qualities, after.qualities).flatMap(({ old, now, isMoved }) => {
    const one = now ?? old;
    if (!one) return [];
    const texts = old && now ? qualityTexts(old, now) : [];
    const items = old && now ? itemChanges(old, now, locale) : [];
    const kind = kindOf(old, now, isMoved);
    if (kind === "changed" && texts.length === 0 && items.length === 0) return [];
    const label = textIn(one.wording, locale)?.name ?? one.key;
    return [{ key: one.key, label, kind, texts, items }];
  });
  return { name, qualities };
}

export function isEmptyDiff({ name, qualities }: InstrumentDiff): boolean {
  return name === null && qualities.length === 0;
}

function itemChanges(before: Outlined, after: Outlined, locale: string): PartChange[] {
  return pairs(before.items, after.items).flatMap(({ old, now, isMoved }) => {
    const one = now ?? old;
    if (!one) return [];
    const fields = ["self", "other"] as const;
    const texts =
      old && now
        ? fields.flatMap((part) =>
            textChanges({ part, level: null }, only(old, part), only(now, part)),
          )
        : [];
    const kind = kindOf(old, now, isMoved);
    if (kind === "changed" && texts.length === 0) return [];
    return [{ key: one.key, label: textIn(one.wording, locale)?.other ?? one.key, kind, texts }];
  });
}

function qualityTexts(before: Outlined, after: Outlined): TextChange[] {
  const fields = ["name", "definition"] as const;
  return [
    ...fields.flatMap((part) =>
      textChanges({ part, level: null }, only(before, part), only(after, part)),
    ),
    ...after.anchors.flatMap(({ level, wording }) => {
      const old = before.anchors.find((one) => one.level === level)?.wording ?? {};
      return textChanges({ part: "level", level }, old, wording);
    }),
  ];
}

function textChanges(
  place: Pick<TextChange, "part" | "level">,
  before: ByLocale<string>,
  after: ByLocale<string>,
): TextChange[] {
  const locales = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return locales.flatMap((locale) => {
    const [old, now] = [(before[locale] ?? "").trim(), (after[locale] ?? "").trim()];
    if (old === now) return [];
    return [{ ...place, locale, isTranslation: old === "", words: diffWords(old, now) }];
  });
}

type Pair<T> = Readonly<{ old: T | undefined; now: T | undefined; isMoved: boolean }>;

/** Parts of the same key, in the new order; what went stands at the end. */
function pairs<T extends { key: string }>(before: readonly T[], after: readonly T[]): Pair<T>[] {
  const stayed = before.filter(({ key }) => after.some((one) => one.key === key));
  const order = after.filter(({ key }) => stayed.some((one) => one.key === key));
  const inPlace = new Set(
    diffWords(
      stayed.map(({ key }) => key).join(" "),
      order.map(({ key }) => key).join(" "),
    ).flatMap(({ kind, text }) => (kind === "same" ? text.split(" ") : [])),
  );
  return [
    ...after.map((now) => {
      const old = before.find(({ key }) => key === now.key);
      return { old, now, isMoved: old !== undefined && !inPlace.has(now.key) };
    }),
    ...before
      .filter((old) => !stayed.includes(old))
      .map((old) => ({ old, now: undefined, isMoved: false })),
  ];
}

function kindOf(old: unknown, now: unknown, isMoved: boolean): PartChange["kind"] {
  if (!old) return "added";
  if (!now) return "removed";
  return isMoved ? "moved" : "changed";
}

function only<K extends string>(
  { wording }: Readonly<{ wording: ByLocale<Readonly<Record<K, string>>> }>,
  part: K,
): ByLocale<string> {
  return Object.fromEntries(
    Object.entries(wording).map(([locale, words]) => [locale, words[part]]),
  );
}

function textIn<T>(texts: ByLocale<T>, locale: string): T | undefined {
  return texts[locale] ?? texts.en ?? Object.values(texts)[0];
}
