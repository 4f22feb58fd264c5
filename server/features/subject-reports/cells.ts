import { z } from "zod";
import { CUT_GROUPS } from "@/server/domain/disclosure/rater-group";
import type { ReportCell } from "@/server/domain/subject-report/report";
import type { OrgContext } from "@/server/infra/context";
import type { StoredReport } from "./stored";

const address = z.object({
  group: z.enum(CUT_GROUPS),
  level: z.enum(["quality", "item", "level"]),
  key: z.string(),
});
// What is not plainly one of these is refused: nothing carries a number by accident.
const Cell = z.discriminatedUnion("state", [
  address.extend({
    state: z.literal("published"),
    nFrom: z.number(),
    mean: z.number(),
    sd: z.number().nullable(),
    agreement: z.enum(["agree", "differ", "split", "too-few"]),
    histogram: z.array(z.number()),
  }),
  address.extend({
    state: z.literal("coarse"),
    reason: z.literal("same-people"),
    nFrom: z.number(),
    mean: z.number(),
  }),
  address.extend({
    state: z.literal("extreme"),
    reason: z.enum(["near-top", "near-bottom", "nearly-alike"]),
  }),
  address.extend({
    state: z.literal("suppressed"),
    reason: z.enum(["too-few", "complementary", "same-people"]),
  }),
]) satisfies z.ZodType<ReportCell>;

/** The frozen figures of a report, group by group in their order. */
export async function readCells(
  { db, org }: OrgContext,
  { releaseId, subjectId }: Pick<StoredReport, "releaseId" | "subjectId">,
): Promise<ReportCell[]> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT rater_group AS "group", level, key, state, reason, n_from AS "nFrom", mean, sd, agreement,
      histogram
    FROM public.subject_cell
    WHERE org_id = ${org.id}::uuid AND release_id = ${releaseId}::uuid
      AND subject_id = ${subjectId}::uuid`;
  return rows
    .map((row) => Cell.parse(row))
    .sort((a, b) => CUT_GROUPS.indexOf(a.group) - CUT_GROUPS.indexOf(b.group));
}
