import { type KnownInstrument, listMappedColumns, listMappedItems, type Mapping } from "./mapping";
import { type Problem, problemAt } from "./problem";
import { createRatingReader, type RatingReading, type Scale } from "./rating";

export type CompiledItem = { readonly key: string; readonly source: string };

/** A mapping resolved against one header: positions instead of names. */
export type CompiledMapping = {
  readonly layout: "wide" | "long";
  readonly header: readonly string[];
  readonly scale: Scale;
  readonly items: readonly CompiledItem[];
  /** Wide: the position of each item's column, in the order of `items`; empty when long. */
  readonly itemAt: readonly number[];
  /** Long: positions of the item and value columns, and the items by the item column's text. */
  readonly long: {
    readonly itemAt: number;
    readonly valueAt: number;
    readonly bySource: ReadonlyMap<string, number>;
    readonly ignored: ReadonlySet<string>;
  } | null;
  readonly teamAt: number;
  readonly personAt: number | null;
  readonly groupAt: number | null;
  readonly raterAt: number | null;
  readonly cycleAt: number | null;
  readonly cycleName: string | null;
  readonly readRating: (cell: string) => RatingReading;
};

export type CompileResult =
  | { readonly ok: true; readonly compiled: CompiledMapping }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Resolves a mapping against a file's header. Problems: `column_missing` for each column that the
 * header lacks, `item_unknown` for each key the existing instrument lacks. Throws a RangeError
 * when an existing instrument is mapped and `known` is not that instrument.
 */
export function compileMapping(
  mapping: Mapping,
  header: readonly string[],
  known: KnownInstrument | null,
  headerLine = 1,
): CompileResult {
  const names = header.map((name) => name.trim().normalize("NFC"));
  const positionOf = (column: string) => names.indexOf(column.trim().normalize("NFC"));
  const at = (column: string | null) => (column === null ? null : positionOf(column));
  const items = listMappedItems(mapping.instrument);
  const problems = [
    ...listMappedColumns(mapping)
      .filter((column) => positionOf(column) < 0)
      .map((column) => problemAt(headerLine, column, "column_missing", "", { column })),
    ...listUnknownItems(mapping, known, headerLine),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const scale = scaleOf(mapping, known);
  const isLong = mapping.layout === "long";
  const compiled: CompiledMapping = {
    layout: mapping.layout,
    header: names,
    scale,
    items: items.map(({ key, source }) => ({ key, source })),
    itemAt: isLong ? [] : items.map((item) => positionOf(item.source)),
    long: isLong
      ? {
          itemAt: positionOf(mapping.item),
          valueAt: positionOf(mapping.value),
          bySource: new Map(items.map((item, index) => [item.source.normalize("NFC"), index])),
          ignored: new Set(mapping.ignoredItems.map((source) => source.normalize("NFC"))),
        }
      : null,
    teamAt: positionOf(mapping.team),
    personAt: at(mapping.person),
    groupAt: at(mapping.group),
    raterAt: at(mapping.rater),
    cycleAt: mapping.cycle.kind === "column" ? positionOf(mapping.cycle.column) : null,
    cycleName: mapping.cycle.kind === "named" ? mapping.cycle.name : null,
    readRating: createRatingReader(scale, mapping.blanks),
  };
  return { ok: true, compiled };
}

function scaleOf({ instrument }: Mapping, known: KnownInstrument | null): Scale {
  return instrument.kind === "new" ? instrument.scale : requireKnown(instrument, known).scale;
}

function listUnknownItems(
  { instrument }: Mapping,
  known: KnownInstrument | null,
  headerLine: number,
): Problem[] {
  if (instrument.kind === "new") return [];
  const keys = new Set(requireKnown(instrument, known).items.map((item) => item.key));
  return instrument.items
    .filter((item) => !keys.has(item.key))
    .map((item) => problemAt(headerLine, item.source, "item_unknown", item.key));
}

function requireKnown(
  instrument: { readonly instrumentId: string },
  known: KnownInstrument | null,
): KnownInstrument {
  if (known?.id !== instrument.instrumentId)
    throw new RangeError("the mapped instrument must be given");
  return known;
}
