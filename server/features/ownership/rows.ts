import { type CellBase, type CellChange, cellKey } from "@/server/domain/ownership/conflict";
import { rowOn, type Stretch, type TimelinePlan } from "@/server/domain/ownership/timeline";
import type { TeamContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";

export type Planned = Readonly<{ change: CellChange; plan: TimelinePlan }>;
type New = Stretch & Readonly<{ id: string; version: number }>;

/**
 * Brings the plans of many cells into the table, in three statements however many there are: removals
 * before changes before additions, so that no two rows of a cell ever overlap. Returns, by cell, what
 * stands on the day they begin.
 */
export async function applyPlans(
  ctx: TeamContext,
  planned: readonly Planned[],
  day: string,
): Promise<Map<string, CellBase>> {
  const removed = planned.flatMap(({ plan }) => plan.removed);
  const changed = planned.flatMap(({ plan }) => plan.changed);
  const added = planned.flatMap(({ change, plan }) =>
    plan.added.map((stretch) => ({ ...stretch, ...cellOf(change), id: newId(), version: 1 })),
  );
  await remove(ctx, removed);
  await change(ctx, changed);
  await add(ctx, added);
  return new Map(
    planned.map(({ change: { responsibilityId, positionId }, plan }) => {
      const key = cellKey({ responsibilityId, positionId });
      const own = added.filter((row) => cellKey(row) === key);
      const standing = rowOn<New>([...plan.changed, ...own], day);
      return [key, standing && { id: standing.id, version: standing.version }];
    }),
  );
}

/** Writes one line a cell: what it said on the first day before and after, who, when and why. */
export async function logChanges(
  { db, org, team, member, now }: TeamContext,
  input: { fromDay: string; reason?: string | null | undefined; isCorrection: boolean },
  planned: readonly Planned[],
): Promise<void> {
  const rows = planned.map(({ change, plan }) => ({
    id: newId(),
    ...cellOf(change),
    toDay: plan.toDay,
    lettersBefore: plan.before.letters,
    lettersAfter: change.letters,
    shareBefore: plan.before.share,
    shareAfter: change.letters === "" ? null : change.share,
  }));
  await db.$executeRaw`
    INSERT INTO public.ownership_change (org_id, id, team_id, responsibility_id, position_id, from_day,
      to_day, letters_before, letters_after, share_before, share_after, is_correction, reason,
      changed_by_id, changed_at)
    SELECT ${org.id}::uuid, x.id, ${team.id}::uuid, x."responsibilityId", x."positionId",
      ${input.fromDay}::date, x."toDay", x."lettersBefore", x."lettersAfter", x."shareBefore",
      x."shareAfter", ${input.isCorrection}, ${input.reason || null}::text, ${member.personId}::uuid, ${now}
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS x(id uuid, "responsibilityId" uuid,
      "positionId" uuid, "toDay" date, "lettersBefore" text, "lettersAfter" text, "shareBefore" smallint,
      "shareAfter" smallint)`;
}

async function remove({ db, org }: TeamContext, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.$executeRaw`DELETE FROM public.ownership
    WHERE org_id = ${org.id}::uuid AND id = ANY(${[...ids]}::uuid[])`;
}

async function change({ db, org }: TeamContext, rows: readonly New[]): Promise<void> {
  if (rows.length === 0) return;
  await db.$executeRaw`
    UPDATE public.ownership o
    SET letters = x.letters, share = x.share, to_day = x."toDay", version = x.version
    FROM json_to_recordset(${JSON.stringify(rows)}::json)
      AS x(id uuid, letters text, share smallint, "toDay" date, version integer)
    WHERE o.org_id = ${org.id}::uuid AND o.id = x.id`;
}

async function add({ db, org, team }: TeamContext, rows: readonly New[]): Promise<void> {
  if (rows.length === 0) return;
  await db.$executeRaw`
    INSERT INTO public.ownership
      (org_id, id, team_id, responsibility_id, position_id, letters, share, from_day, to_day)
    SELECT ${org.id}::uuid, x.id, ${team.id}::uuid, x."responsibilityId", x."positionId", x.letters,
      x.share, x."fromDay", x."toDay"
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS x(id uuid, "responsibilityId" uuid,
      "positionId" uuid, letters text, share smallint, "fromDay" date, "toDay" date)`;
}

function cellOf({ responsibilityId, positionId }: CellChange) {
  return { responsibilityId, positionId };
}
