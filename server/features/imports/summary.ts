import { z } from "zod";
import { fileRefusalCodes, problemCodes } from "@/server/domain/import/problem";

const n = z.number();
const params = z.record(z.string(), z.union([z.string(), z.number()]));
const named = z.object({ name: z.string(), ratings: n });

/** What a check has counted, as kept with the import; names of teams and cycles, never of persons. */
export const ImportCounts = z.object({
  rows: z.object({ read: n, staged: n, refused: n, blank: n }),
  ratings: n,
  notAnswered: n,
  raters: n,
  teams: z.object({
    created: n,
    matched: n,
    belowThreshold: n,
    examples: z.array(z.string()),
    ambiguous: z.array(z.string()),
  }),
  persons: z.object({ created: n, matched: n, ambiguous: n }),
  cycles: z.array(named),
  items: z.array(z.object({ key: z.string(), source: z.string(), ratings: n })),
  groups: z.array(z.object({ group: z.string(), ratings: n })),
  similar: z.array(z.object({ kind: z.enum(["team", "cycle"]), names: z.array(z.string()) })),
});
export type ImportCounts = z.infer<typeof ImportCounts>;

/** What a check has refused: the whole file, or so many problems of each kind. */
export const ImportProblems = z.object({
  refusal: z
    .object({ code: z.enum(fileRefusalCodes), params, row: z.number().nullable() })
    .nullable(),
  count: n,
  byCode: z.partialRecord(z.enum(problemCodes), n),
});
export type ImportProblems = z.infer<typeof ImportProblems>;

/** Whether the file may become a cycle as it is mapped. */
export function isAcceptable(
  counts: ImportCounts | null,
  problems: ImportProblems | null,
): boolean {
  if (!counts || !problems || problems.refusal || problems.count > 0) return false;
  return counts.ratings > 0 && counts.teams.ambiguous.length + counts.persons.ambiguous === 0;
}
