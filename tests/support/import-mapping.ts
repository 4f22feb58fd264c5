import { type CompiledMapping, compileMapping } from "@/server/domain/import/compile";
import { mappingSchema } from "@/server/domain/import/mapping";
import type { SourceRow } from "@/server/domain/import/source-row";

/** A compiled mapping of a new instrument on a scale of 1 to 5, with any part replaced. */
export function compiledFor(
  header: readonly string[],
  sources: readonly string[],
  change: Readonly<Record<string, unknown>> = {},
): CompiledMapping {
  const items = sources.map((source) => ({ source, key: source, name: source }));
  const mapping = mappingSchema.parse({
    layout: "wide",
    team: "Team",
    cycle: { kind: "named", name: "2025" },
    instrument: {
      kind: "new",
      name: "Climate",
      scale: { min: 1, max: 5 },
      qualities: [{ name: "Overall", items }],
    },
    ...change,
  });
  const result = compileMapping(mapping, header, null);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.compiled;
}

export const longChange = { layout: "long", rater: "Rater", item: "Item", value: "Value" } as const;

export function rowOf(line: number, ...cells: string[]): SourceRow {
  return { line, cells, defect: null };
}
