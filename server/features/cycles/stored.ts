import { type CycleState, cycleState } from "@/server/domain/cycle";
import type { RepeatMonths } from "@/server/domain/cycle-repeat";
import type { CycleTerms } from "@/server/domain/cycle-terms";
import { dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { can, covers, reachOf } from "@/server/domain/permission";
import { rightsOver, type SubjectRights } from "@/server/domain/subject-rights";
import type { OrgContext } from "@/server/infra/context";
import { type SqlPart, sql } from "@/server/infra/sql";

type Facts = Readonly<Record<"openedAt" | "closedAt" | "releasedAt" | "cancelledAt", Date | null>>;

/** A cycle of ratings by others, as it is stored. */
export type RatedCycle = CycleTerms &
  Facts &
  Readonly<{
    id: string;
    instrumentId: string;
    withdrawnAt: Date | null;
    repeatMonths: RepeatMonths | null;
    preparedFor: string | null;
    version: number;
  }>;

/** A rated cycle; `lock` keeps its state as it is until the transaction ends. */
export async function getRated(
  { db, org }: Pick<OrgContext, "db" | "org">,
  cycleId: string,
  lock: "lock" | "look" = "look",
) {
  const [row] = await db.$queryRaw<RatedCycle[]>`
    SELECT c.id, c.name, coalesce(c.purpose, '') AS purpose, c.form, c.questions,
      c.rater_groups AS "raterGroups",
      c.instrument_id AS "instrumentId", c.group_threshold::int AS "groupThreshold",
      c.team_threshold::int AS "teamThreshold", c.comment_threshold::int AS "commentThreshold",
      c.closes_on::text AS "closesOn", c.releases_on::text AS "releasesOn", c.is_held AS "isHeld",
      c.opened_at AS "openedAt", c.closed_at AS "closedAt", c.released_at AS "releasedAt",
      c.cancelled_at AS "cancelledAt", c.withdrawn_at AS "withdrawnAt",
      c.repeat_months::int AS "repeatMonths", c.prepared_for::text AS "preparedFor", c.version
    FROM public.cycle c
    WHERE c.org_id = ${org.id}::uuid AND c.id = ${cycleId}::uuid AND c.kind = 'rated'
    ${lock === "lock" ? sql`FOR NO KEY UPDATE` : sql``}`;
  if (!row) throw new AppError("not-found");
  return { ...row, state: cycleState(row) };
}

/** Whether the figures of a cycle are still to be made. */
export function isBeforeRelease(state: CycleState): boolean {
  return state === "draft" || state === "open" || state === "closed";
}

/** A draft that nobody launches, cancels or changes meanwhile. */
export async function lockDraft(ctx: OrgContext, cycleId: string) {
  const cycle = await getRated(ctx, cycleId, "lock");
  if (cycle.state !== "draft") throw new AppError("conflict", "cycle-not-draft");
  return cycle;
}

/**
 * The subjects of a cycle that this member is: the person, or somebody of the leadership that is rated as a
 * body, at launch or on any day from then to closing. Who held a position at launch stays one of them, whatever
 * is said about that seat afterwards.
 */
export async function ownSubjects(
  { db, org, member, now }: OrgContext,
  cycleId: string,
): Promise<ReadonlySet<string>> {
  const today = dayIn(org.timeZone, now);
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM public.subject s
    JOIN public.cycle c ON c.org_id = s.org_id AND c.id = s.cycle_id
    WHERE s.org_id = ${org.id}::uuid AND s.cycle_id = ${cycleId}::uuid
      AND (s.person_id = ${member.personId}::uuid OR EXISTS (SELECT 1 FROM public.body_member b
          WHERE b.org_id = s.org_id AND b.subject_id = s.id AND b.person_id = ${member.personId}::uuid)
        OR (s.person_id IS NULL AND EXISTS (
        SELECT 1 FROM public.holding h WHERE h.org_id = s.org_id AND h.team_id = s.team_id
          AND h.person_id = ${member.personId}::uuid
          AND h.from_day <= coalesce((c.closed_at AT TIME ZONE ${org.timeZone})::date, ${today}::date)
          AND (h.to_day IS NULL
            OR h.to_day > coalesce((c.opened_at AT TIME ZONE ${org.timeZone})::date, ${today}::date)))))`;
  return new Set(rows.map(({ id }) => id));
}

/** What this member may do with a subject that is theirs or is not, whose team stands at this path. */
export function rightsOf(
  { member }: OrgContext,
  isSubject: boolean,
  teamPath: readonly string[],
): SubjectRights {
  const isAdmin = can(member, "cycle.manage");
  const reach = reachOf(member, "rater.approve");
  const isLead = reach !== null && covers(reach, teamPath);
  return rightsOver({ isSubject, isAdmin, isLead, isCoach: false });
}

/** Refuses whoever is rated in a cycle what would move its results. */
export async function refuseOwn(ctx: OrgContext, cycleId: string): Promise<void> {
  const own = await ownSubjects(ctx, cycleId);
  if (own.size > 0) throw new AppError("forbidden", "cycle-own-subject");
}

/**
 * Whether a link of participation `p` was voided: then its seat is, since whoever has the address or the
 * account now is not whom the cycle asked.
 */
export const IS_VOID: SqlPart = sql`EXISTS (SELECT 1 FROM public.rater_link v
  WHERE v.org_id = p.org_id AND v.cycle_id = p.cycle_id AND v.person_id = p.person_id
    AND v.revoked_at IS NOT NULL)`;

/** Whether somebody (person `e`, member `m`) can still be asked: by their account, or by an address. */
export const CAN_RATE: SqlPart = sql`(e.erased_at IS NULL AND CASE WHEN m.id IS NULL
  THEN e.email IS NOT NULL ELSE m.removed_at IS NULL END)`;

/** Whether who is asked in participation `p` (person `e`, member `m`) can still answer. */
export const CAN_ANSWER: SqlPart = sql`(${CAN_RATE} AND NOT ${IS_VOID})`;
