import { z } from "zod";
import type { ReleaseOverall } from "@/server/domain/disclosure/overall";
import type { OrgContext } from "@/server/infra/context";

const figure = z.number().nullable();
const Overall = z.object({
  groups: z.number(),
  raters: z.number(),
  grandMean: figure,
  icc1: figure,
  icc2: figure,
  alpha: figure,
}) satisfies z.ZodType<ReleaseOverall>;

/** A cycle whose ratings by others are published, with where they come from. */
export type ReleasedCycle = Readonly<{
  id: string;
  kind: "rated" | "imported";
  name: string;
  releasedAt: Date;
  threshold: number;
  instrumentId: string;
  releaseId: string;
  rulesVersion: string;
  overall: ReleaseOverall;
  fileName: string | null;
  importedAt: Date | null;
  importedBy: string | null;
}>;

/** Every released cycle that was not withdrawn, the newest first; a follow-up on one behaviour has no figures of teams. */
export async function listReleasedCycles({ db, org }: OrgContext): Promise<ReleasedCycle[]> {
  const rows = await db.$queryRaw<(Omit<ReleasedCycle, "overall"> & { overall: unknown })[]>`
    SELECT c.id, c.kind, c.name, c.released_at AS "releasedAt", c.team_threshold AS threshold,
      c.instrument_id AS "instrumentId", r.id AS "releaseId", r.rules_version AS "rulesVersion",
      r.overall, i.file_name AS "fileName", i.committed_at AS "importedAt", p.name AS "importedBy"
    FROM public.cycle c
    JOIN public.release r ON r.org_id = c.org_id AND r.cycle_id = c.id
    LEFT JOIN public.import i ON i.org_id = c.org_id AND i.id = c.import_id
    LEFT JOIN public.person p
      ON p.org_id = c.org_id AND p.user_id = i.created_by_id AND p.erased_at IS NULL
    WHERE c.org_id = ${org.id}::uuid AND c.kind IN ('rated', 'imported') AND c.form <> 'behaviour'
      AND c.released_at IS NOT NULL AND c.withdrawn_at IS NULL
    ORDER BY c.released_at DESC, c.id DESC`;
  return rows.map((row) => ({ ...row, overall: Overall.parse(row.overall) }));
}
