import { AppError } from "@/server/domain/error";
import type { OrgContext } from "@/server/infra/context";

type LockedDraft = Readonly<{ revision: number; instrumentId: string }>;

/** One's own unsubmitted self-rating, locked until the transaction ends; a submitted one is refused. */
export async function lockDraft({ db, org, user }: OrgContext, id: string): Promise<LockedDraft> {
  const [row] = await db.$queryRaw<(LockedDraft & { isSubmitted: boolean; isClosed: boolean })[]>`
    SELECT s.revision, c.instrument_id AS "instrumentId", s.submitted_at IS NOT NULL AS "isSubmitted",
      c.closed_at IS NOT NULL AS "isClosed"
    FROM public.self_scorecard s JOIN public.cycle c ON c.org_id = s.org_id AND c.id = s.cycle_id
    WHERE s.org_id = ${org.id}::uuid AND s.id = ${id}::uuid AND s.user_id = ${user.userId}::uuid
    FOR UPDATE OF s`;
  if (!row) throw new AppError("not-found");
  if (row.isSubmitted) throw new AppError("conflict", "scorecard-submitted");
  if (row.isClosed) throw new AppError("conflict", "scorecard-cycle-closed");
  return row;
}
