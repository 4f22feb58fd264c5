import type { Instrument } from "@/server/domain/instrument/instrument";
import { answersOf } from "@/server/domain/scorecard/answer";
import { scoreScorecard } from "@/server/domain/scorecard/score";
import type { SelfView } from "@/server/domain/subject-report/report";
import type { OrgContext } from "@/server/infra/context";
import { findScorecard } from "../scorecards/stored";
import type { StoredReport } from "./stored";

export type SelfSide = Readonly<{
  view: SelfView;
  /** Null where there is none, or its author keeps it to themselves: no reader can tell which. */
  submittedAt: Date | null;
}>;

const NOTHING: SelfView = { qualities: new Map(), items: new Map() };

/**
 * What the subject says of themselves: in that cycle, or the latest before its release by the same
 * questions. Others see it as far as its author shares it.
 */
export async function readSelf(
  ctx: OrgContext,
  report: StoredReport,
  instrument: Instrument,
): Promise<SelfSide> {
  const [newest] = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM public.self_scorecard s
    JOIN public.cycle c ON c.org_id = s.org_id AND c.id = s.cycle_id
    WHERE s.org_id = ${ctx.org.id}::uuid AND s.person_id = ${report.personId}::uuid
      AND s.submitted_at IS NOT NULL AND s.submitted_at <= ${report.releasedAt}
      AND c.instrument_id = ${report.instrumentId}::uuid
    ORDER BY c.id = ${report.cycleId}::uuid DESC, s.submitted_at DESC LIMIT 1`;
  const scorecard = newest && (await findScorecard(ctx, newest.id));
  if (!scorecard) return { view: NOTHING, submittedAt: null };
  const answers = answersOf(scorecard.answers);
  const items = [...answers.items].map(
    ([key, value]) => [key, typeof value === "number" ? value : null] as const,
  );
  const qualities = scoreScorecard(instrument, answers).map(
    ({ qualityKey, mean, level }) => [qualityKey, { mean, level }] as const,
  );
  return {
    view: { qualities: new Map(qualities), items: new Map(items) },
    submittedAt: scorecard.submittedAt,
  };
}
