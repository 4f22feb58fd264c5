import type { CycleForm } from "@/server/domain/cycle-terms";
import { dayIn } from "@/server/domain/day";
import type { RaterGroup } from "@/server/domain/disclosure/rater-group";
import { AppError } from "@/server/domain/error";
import { IS_VOID } from "@/server/features/cycles/stored";
import type { Rater } from "./rater";

/** What somebody is asked to rate, and how that stands. */
export type Participation = Readonly<{
  id: string;
  group: RaterGroup;
  doneOn: string | null;
  declinedOn: string | null;
  hasDraft: boolean;
  isOpen: boolean;
  /** `itemKey`: the one behaviour that is asked about, in a follow-up. */
  subject: Readonly<{ id: string; name: string; isTeam: boolean; itemKey: string | null }>;
  cycle: Readonly<{
    id: string;
    name: string;
    form: CycleForm;
    purpose: string | null;
    questions: string[];
    instrumentId: string;
    groupThreshold: number;
    commentThreshold: number;
    closesOn: string | null;
    releasesOn: string | null;
  }>;
}>;

/** All that this rater is asked in cycles that take answers, the first to close first. */
export async function listParticipations(rater: Rater): Promise<Participation[]> {
  return (await read(rater, null)).filter(({ isOpen }) => isOpen);
}

/** One of them, whatever became of its cycle; another person's is not found. */
export async function getParticipation(rater: Rater, id: string): Promise<Participation> {
  const [found] = await read(rater, id);
  if (found) return found;
  // Closing gives every participation a new id: a form that was open then is no longer known by its own.
  const isSomebodys = await rater.db.participation.count({ where: { orgId: rater.org.id, id } });
  throw isSomebodys > 0 ? new AppError("not-found") : new AppError("conflict", "rating-gone");
}

/** Holds a form that can still be filled in until the transaction ends: closing and sending wait for it. */
export async function lockParticipation(rater: Rater, id: string): Promise<Participation> {
  const { db, org } = rater;
  const { cycle } = await getParticipation(rater, id);
  // In the order in which sending and closing lock them, or they would wait for each other.
  await db.$queryRaw`SELECT 1 FROM public.cycle c
    WHERE c.org_id = ${org.id}::uuid AND c.id = ${cycle.id}::uuid FOR SHARE`;
  await db.$queryRaw`SELECT 1 FROM public.participation p
    WHERE p.org_id = ${org.id}::uuid AND p.id = ${id}::uuid FOR NO KEY UPDATE`;
  const found = await getParticipation(rater, id);
  if (found.doneOn) throw new AppError("conflict", "rating-received");
  if (!found.isOpen) throw new AppError("conflict", "rating-closed");
  return found;
}

async function read(rater: Rater, id: string | null): Promise<Participation[]> {
  const { db, org, personId, cycleId, now } = rater;
  const today = dayIn(org.timeZone, now);
  return db.$queryRaw<Participation[]>`
    SELECT p.id, p.rater_group AS "group", p.done_on::text AS "doneOn",
      p.declined_on::text AS "declinedOn", d.participation_id IS NOT NULL AS "hasDraft",
      c.closed_at IS NULL AND c.cancelled_at IS NULL
        AND (c.closes_on IS NULL OR c.closes_on >= ${today}::date) AS "isOpen",
      jsonb_build_object('id', s.id, 'name', coalesce(x.name, t.name, ''),
        'isTeam', s.person_id IS NULL, 'itemKey', s.item_key) AS subject,
      jsonb_build_object('id', c.id, 'name', c.name, 'form', c.form, 'purpose', c.purpose,
        'questions', c.questions, 'instrumentId', c.instrument_id,
        'groupThreshold', c.group_threshold, 'commentThreshold', c.comment_threshold,
        'closesOn', c.closes_on, 'releasesOn', c.releases_on) AS cycle
    FROM public.participation p
    JOIN public.cycle c ON c.org_id = p.org_id AND c.id = p.cycle_id AND c.opened_at IS NOT NULL
    JOIN public.subject s ON s.org_id = p.org_id AND s.id = p.subject_id
    LEFT JOIN public.person x ON x.org_id = s.org_id AND x.id = s.person_id
    LEFT JOIN public.team t ON t.org_id = s.org_id AND t.id = s.team_id
    LEFT JOIN public.rating_draft d ON d.org_id = p.org_id AND d.participation_id = p.id
    WHERE p.org_id = ${org.id}::uuid AND p.person_id = ${personId}::uuid
      AND (${cycleId}::uuid IS NULL OR p.cycle_id = ${cycleId}::uuid)
      AND (${id}::uuid IS NULL OR p.id = ${id}::uuid) AND NOT ${IS_VOID}
    ORDER BY c.closes_on NULLS LAST, c.opened_at, lower(coalesce(x.name, t.name)), p.id`;
}
