import { z } from "zod";

const MAX_OPTIONS = 11;
const key = z.string().trim().min(1).max(300);
const text = z.string().trim().min(1).max(500);

function byLocale<T extends z.ZodType>(entry: T) {
  return z
    .record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), entry)
    .refine((texts) => Object.keys(texts).length > 0, "needs one locale at least");
}

/** The answer options of the items, whole numbers from `min` to `max`, 2 to 11 of them. */
export const Scale = z
  .object({
    min: z.int().min(-100).max(100),
    max: z.int().min(-100).max(100),
    labels: byLocale(z.object({ options: z.array(text), notObserved: text })).optional(),
  })
  .refine(({ min, max }) => max - min >= 1, "needs two options at least")
  .refine(({ min, max }) => max - min < MAX_OPTIONS, `takes ${MAX_OPTIONS} options at most`)
  .refine(
    ({ min, max, labels }) =>
      Object.values(labels ?? {}).every(({ options }) => options.length === max - min + 1),
    "needs a label for every option",
  );

/** One behaviour to rate. Items of equal `comparability` may be compared across versions. */
export const Item = z.object({
  key,
  version: z.int().min(1),
  comparability: key,
  wording: byLocale(z.object({ self: text, other: text })),
});

/** One level of a quality's behaviourally anchored scale, counted from 1. */
export const Anchor = z.object({ level: z.int().min(1), wording: byLocale(text) });

/** One quality with its items; `anchors` is empty where the instrument has no anchored scale. */
export const Quality = z.object({
  key,
  version: z.int().min(1),
  wording: byLocale(z.object({ name: text, definition: z.string().trim().max(500) })),
  items: z.array(Item).min(1),
  anchors: z
    .array(Anchor)
    .refine(
      (anchors) => anchors.every(({ level }, i) => level === i + 1),
      "levels run from 1 without gaps",
    ),
});

/** A versioned set of qualities, items, scale and anchors, shipped or imported. Keys are unique. */
export const Instrument = z
  .object({
    key,
    version: z.string().trim().min(1).max(40),
    status: z.enum(["draft", "published", "imported"]),
    name: text,
    window: byLocale(text).optional(),
    scale: Scale,
    qualities: z.array(Quality).min(1),
  })
  .refine(({ qualities }) => isUnique(qualities.map((q) => q.key)), "two qualities share a key")
  .refine(
    ({ qualities }) => isUnique(qualities.flatMap((q) => q.items.map((item) => item.key))),
    "two items share a key",
  );

export type Scale = z.infer<typeof Scale>;
export type Item = z.infer<typeof Item>;
export type Anchor = z.infer<typeof Anchor>;
export type Quality = z.infer<typeof Quality>;
export type Instrument = z.infer<typeof Instrument>;

function isUnique(keys: readonly string[]): boolean {
  return new Set(keys).size === keys.length;
}
