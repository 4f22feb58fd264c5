import type { Instrument } from "@/server/domain/instrument/instrument";
import { type FollowUp, followUpOf } from "@/server/domain/subject-report/follow-up";
import type { ReportCell } from "@/server/domain/subject-report/report";
import type { OrgContext } from "@/server/infra/context";
import { readCells } from "./cells";
import type { StoredReport } from "./stored";

export type AskedAgain = FollowUp &
  Readonly<{
    itemKey: string;
    /** The report in which the behaviour was chosen. */
    chosenIn: Readonly<{ cycleName: string; releasedAt: Date }>;
    /** Whether the question is the same as then; figures of another one are not set beside each other. */
    isSame: boolean;
  }>;

type Chosen = Readonly<{
  releaseId: string;
  subjectId: string;
  cycleName: string;
  releasedAt: Date;
  /** Items of that report's instrument that may be compared with the one asked about now. */
  items: string[];
}>;

/** The behaviour that a follow-up asked about, then and now; null for every other report. */
export async function readFollowUp(
  ctx: OrgContext,
  { itemKey, actionId }: StoredReport,
  { qualities }: Instrument,
  cells: readonly ReportCell[],
): Promise<AskedAgain | null> {
  const asked = qualities.flatMap(({ items }) => items).find(({ key }) => key === itemKey);
  if (!asked) return null;
  const [chosen] = await ctx.db.$queryRaw<Chosen[]>`
    SELECT a.release_id AS "releaseId", a.subject_id AS "subjectId", c.name AS "cycleName",
      c.released_at AS "releasedAt",
      ARRAY(SELECT i.key FROM public.item i WHERE i.org_id = c.org_id
        AND i.instrument_id = c.instrument_id AND i.comparability = ${asked.comparability}) AS items
    FROM public.subject_action a
    JOIN public.release r ON r.org_id = a.org_id AND r.id = a.release_id
    JOIN public.cycle c ON c.org_id = r.org_id AND c.id = r.cycle_id
    WHERE a.org_id = ${ctx.org.id}::uuid AND a.id = ${actionId}::uuid`;
  if (!chosen) return null;
  const { cycleName, releasedAt, items } = chosen;
  const isAsked = ({ level, key }: ReportCell, keys: readonly string[]) =>
    level === "item" && keys.includes(key);
  const earlier = (await readCells(ctx, chosen)).filter((cell) => isAsked(cell, items));
  return {
    ...{ itemKey: asked.key, chosenIn: { cycleName, releasedAt }, isSame: items.length > 0 },
    ...followUpOf(
      earlier,
      cells.filter((cell) => isAsked(cell, [asked.key])),
    ),
  };
}
