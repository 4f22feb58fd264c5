import { z } from "zod";
import type { Instrument } from "./instrument";

/** What an instrument of one's own may hold; a rater's form must stay one that can be filled in. */
export const LIMITS = {
  qualities: { least: 3, most: 12 },
  items: { least: 1, most: 10 },
  levels: 5,
  text: 500,
  name: 120,
  locales: 8,
} as const;

/** A language of wording, as in 'de' or 'pt-BR'. */
export const Locale = z
  .string()
  .max(20, "instrument-locale")
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "instrument-locale");
const Text = z.string().max(LIMITS.text, "instrument-text-long");
const Key = z.string().regex(/^[A-Za-z0-9-]{1,60}$/, "invalid");

function byLocale<T extends z.ZodType>(entry: T) {
  return z.record(Locale, entry);
}

/** `change`: whether an item that is worded otherwise still means the same; null until that is said. */
const DraftItem = z.object({
  key: Key,
  change: z.enum(["mended", "other"]).nullable(),
  wording: byLocale(z.object({ self: Text, other: Text })),
});

const DraftQuality = z.object({
  key: Key,
  wording: byLocale(z.object({ name: Text, definition: Text })),
  items: z.array(DraftItem).max(LIMITS.items.most, "instrument-items"),
  anchors: z.array(z.object({ level: z.int().min(1), wording: byLocale(Text) })).length(5),
});

/** An instrument while it is written: as the published one, but with texts that may still be empty. */
export const InstrumentDraft = z
  .object({
    name: z.string().max(LIMITS.name, "name-too-long"),
    /** The first is the one that must be complete. */
    locales: z.array(Locale).min(1).max(LIMITS.locales, "instrument-locales"),
    window: byLocale(Text),
    labels: byLocale(z.object({ options: z.array(Text).max(11), notObserved: Text })),
    qualities: z.array(DraftQuality).max(LIMITS.qualities.most, "instrument-qualities"),
  })
  .refine(({ qualities }) => isUnique(qualities.map(({ key }) => key)), "invalid")
  .refine(
    ({ qualities }) => isUnique(qualities.flatMap(({ items }) => items.map(({ key }) => key))),
    "invalid",
  );

export type DraftItem = z.infer<typeof DraftItem>;
export type DraftQuality = z.infer<typeof DraftQuality>;
export type InstrumentDraft = z.infer<typeof InstrumentDraft>;

const SOURCE = "en";

/** The languages in which an instrument has words, the one that must be complete first. */
export function localesOf({ qualities }: Pick<Instrument, "qualities">): string[] {
  const worded = qualities.flatMap((quality) => [quality, ...quality.items, ...quality.anchors]);
  const found = new Set(worded.flatMap(({ wording }) => Object.keys(wording)));
  return [...found].sort((a, b) => Number(b === SOURCE) - Number(a === SOURCE) || (a < b ? -1 : 1));
}

/** A draft that says what its base says. */
export function draftOf(base: Instrument, name: string): InstrumentDraft {
  return {
    name,
    locales: localesOf(base),
    window: { ...base.window },
    labels: { ...base.scale.labels },
    qualities: base.qualities.map(({ key, wording, items, anchors }) => ({
      key,
      wording: { ...wording },
      items: items.map((item) => ({ key: item.key, change: null, wording: { ...item.wording } })),
      anchors: anchors.map(({ level, wording: words }) => ({ level, wording: { ...words } })),
    })),
  };
}

function isUnique(keys: readonly string[]): boolean {
  return new Set(keys).size === keys.length;
}
