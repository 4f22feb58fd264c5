import type { DraftItem, DraftQuality, InstrumentDraft } from "@/server/domain/instrument/draft";

/** The draft with one of its qualities changed. */
export function withQuality(
  draft: InstrumentDraft,
  key: string,
  change: (quality: DraftQuality) => DraftQuality,
): InstrumentDraft {
  return {
    ...draft,
    qualities: draft.qualities.map((one) => (one.key === key ? change(one) : one)),
  };
}

/** The quality with one of its items changed. */
export function withItem(
  quality: DraftQuality,
  key: string,
  change: (item: DraftItem) => DraftItem,
): DraftQuality {
  return { ...quality, items: quality.items.map((one) => (one.key === key ? change(one) : one)) };
}

/** The list with one part a step further up or down; at the ends nothing happens. */
export function moved<T extends { key: string }>(list: readonly T[], key: string, by: 1 | -1): T[] {
  const from = list.findIndex((one) => one.key === key);
  const [one, other] = [list[from], list[from + by]];
  if (!one || !other) return [...list];
  return list.with(from, other).with(from + by, one);
}

export function without<T extends { key: string }>(list: readonly T[], key: string): T[] {
  return list.filter((one) => one.key !== key);
}

/** A quality with no words yet, and one item. */
export function newQuality(): DraftQuality {
  const anchors = [1, 2, 3, 4, 5].map((level) => ({ level, wording: {} }));
  return { key: newKey("q"), wording: {}, items: [newItem()], anchors };
}

export function newItem(): DraftItem {
  return { key: newKey("n"), change: null, wording: {} };
}

// Never one that a former version used: its answers would be taken for answers to this one.
function newKey(kind: "q" | "n"): string {
  return `${kind}-${crypto.randomUUID().slice(0, 13)}`;
}
