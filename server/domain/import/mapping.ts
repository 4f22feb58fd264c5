import { z } from "zod";
import { readName } from "./name";

/** Cells that mean 'not answered' unless the mapping says otherwise. */
export const defaultBlanks = ["", "NA", "N/A", "-"] as const;

const column = z.string().trim().min(1).max(300);
const optionalColumn = column.nullable().default(null);
const shown = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .refine((text) => readName(text).ok, { error: "name_unusable" });

export const scaleSchema = z
  .strictObject({ min: z.int().min(-100).max(100), max: z.int().min(-100).max(100) })
  .refine((scale) => scale.max - scale.min >= 1 && scale.max - scale.min <= 10, {
    error: "scale_options",
    path: ["max"],
  });

const cycleSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("named"), name: shown }),
  z.strictObject({ kind: z.literal("column"), column }),
]);

/** `source` is an item's column (wide) or its value in the item column (long). */
const newItemSchema = z.strictObject({ source: column, key: shown, name: shown });

const instrumentSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("existing"),
    instrumentId: z.string().min(1).max(100),
    items: z
      .array(z.strictObject({ source: column, key: shown }))
      .min(1)
      .max(500),
  }),
  z.strictObject({
    kind: z.literal("new"),
    name: shown,
    scale: scaleSchema,
    qualities: z
      .array(z.strictObject({ name: shown, items: z.array(newItemSchema).min(1).max(500) }))
      .min(1)
      .max(50),
  }),
]);

const shared = {
  team: column,
  person: optionalColumn,
  group: optionalColumn,
  cycle: cycleSchema,
  instrument: instrumentSchema,
  blanks: z
    .array(z.string().max(50))
    .max(20)
    .default([...defaultBlanks]),
};

/**
 * How a file's columns become ratings. Wide: a row a rater, a column an item. Long: a row a
 * rating, so a rater key is needed to tell forms apart. Error messages are codes:
 * scale_options, name_unusable, column_twice, source_twice, key_twice, quality_twice, blank_on_scale.
 */
export const mappingSchema = z
  .discriminatedUnion("layout", [
    z.strictObject({ layout: z.literal("wide"), ...shared, rater: optionalColumn }),
    z.strictObject({
      layout: z.literal("long"),
      ...shared,
      rater: column,
      item: column,
      value: column,
      ignoredItems: z.array(column).max(500).default([]),
    }),
  ])
  .superRefine((mapping, context) => {
    for (const { code, path } of listContradictions(mapping))
      context.addIssue({ code: "custom", message: code, path });
  });

export type Mapping = z.output<typeof mappingSchema>;
export type InstrumentMapping = Mapping["instrument"];

/** An instrument of the organisation as the import knows it; `wordings` help to recognise items. */
export type KnownInstrument = {
  readonly id: string;
  readonly name: string;
  readonly scale: { readonly min: number; readonly max: number };
  readonly items: readonly { readonly key: string; readonly wordings: readonly string[] }[];
};

/** The mapped items in order, whether the instrument exists or is new. */
export function listMappedItems(
  instrument: InstrumentMapping,
): { readonly source: string; readonly key: string }[] {
  return instrument.kind === "existing"
    ? instrument.items
    : instrument.qualities.flatMap((quality) => quality.items);
}

/** The columns a mapping needs, each once per use: header names as written in the mapping. */
export function listMappedColumns(mapping: Mapping): string[] {
  const { team, person, group, cycle, rater } = mapping;
  const single = [team, person, group, rater, cycle.kind === "column" ? cycle.column : null];
  const rated =
    mapping.layout === "long"
      ? [mapping.item, mapping.value]
      : listMappedItems(mapping.instrument).map((item) => item.source);
  return [...single.filter((name) => name !== null), ...rated];
}

type Contradiction = { readonly code: string; readonly path: (string | number)[] };

function listContradictions(mapping: Mapping): Contradiction[] {
  const items = listMappedItems(mapping.instrument);
  const found: Contradiction[] = [];
  const sources = items.map((item) => item.source);
  if (hasTwice(sources)) found.push({ code: "source_twice", path: ["instrument"] });
  else if (hasTwice(listMappedColumns(mapping))) found.push({ code: "column_twice", path: [] });
  if (hasTwice(items.map((item) => item.key)))
    found.push({ code: "key_twice", path: ["instrument"] });
  if (mapping.instrument.kind === "existing") return found;
  const { qualities, scale } = mapping.instrument;
  if (hasTwice(qualities.map((quality) => quality.name)))
    found.push({ code: "quality_twice", path: ["instrument", "qualities"] });
  const isOnScale = (blank: string) =>
    /^-?\d+$/.test(blank.trim()) && Number(blank) >= scale.min && Number(blank) <= scale.max;
  if (mapping.blanks.some(isOnScale)) found.push({ code: "blank_on_scale", path: ["blanks"] });
  return found;
}

function hasTwice(texts: readonly string[]): boolean {
  return new Set(texts).size < texts.length;
}
