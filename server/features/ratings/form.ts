import type { OrgContext, TokenContext } from "@/server/infra/context";
import { getInstrument, readDraft } from "./draft";
import { getParticipation, listParticipations, type Participation } from "./participation";
import { findOutsideRater, memberAsRater, type Rater } from "./rater";

/** What this member is asked to rate. */
export async function listMine(ctx: OrgContext) {
  return { forms: (await listParticipations(memberAsRater(ctx))).map(row) };
}

/** The same for whoever opens a link; of a dead one why it is dead, and nothing else. */
export async function listOutside(ctx: TokenContext) {
  const { rater, name, dead } = await findOutsideRater(ctx);
  const head = { organisation: rater.org.name, dead };
  if (dead) return { ...head, name: null, forms: [] };
  return { ...head, name, forms: (await listParticipations(rater)).map(row) };
}

export async function getMine(ctx: OrgContext, id: string) {
  return {
    ...(await getForm(memberAsRater(ctx), id)),
    userId: ctx.user.userId,
    self: ctx.user.name,
  };
}

export async function getOutside(ctx: TokenContext, id: string) {
  const { rater, name, dead } = await findOutsideRater(ctx);
  if (dead) return { dead, organisation: rater.org.name, form: null };
  return {
    dead,
    organisation: rater.org.name,
    form: { ...(await getForm(rater, id)), self: name },
  };
}

async function getForm(rater: Rater, id: string) {
  const participation = await getParticipation(rater, id);
  const canFill = participation.isOpen && !participation.doneOn;
  const others = await listParticipations(rater);
  const open = others.filter((one) => !one.doneOn && (one.id === id || !one.declinedOn));
  const next = open.find((one) => one.id !== id);
  // One behaviour each has no quality in common.
  const isRound = participation.cycle.form !== "behaviour";
  const round = open.filter((one) => isRound && one.cycle.id === participation.cycle.id);
  return {
    participation,
    next: next ? { id: next.id, name: next.subject.name } : null,
    /** This form and those open beside it in the same cycle, for whoever rates quality by quality. */
    round: round.map(({ id: form, subject, hasDraft }) => {
      return { id: form, name: subject.name, hasBegun: hasDraft };
    }),
    organisation: rater.org.name,
    raters: await countRaters(rater, participation.subject.id),
    instrument: await getInstrument(rater, participation),
    draft: canFill ? await readDraft(rater, id) : { revision: 0, answers: [] },
  };
}

function row({ id, group, doneOn, declinedOn, hasDraft, subject, cycle }: Participation) {
  const { name, form, closesOn, purpose } = cycle;
  const state = doneOn ? "done" : declinedOn ? "declined" : hasDraft ? "started" : "open";
  return {
    ...{ id, group, subject: { name: subject.name, isTeam: subject.isTeam } },
    state: state as "done" | "declined" | "started" | "open",
    cycle: { id: cycle.id, name, form, closesOn, purpose },
  };
}

/** How many rate the same subject, how many of them from outside, and how many the subject proposed. */
async function countRaters({ db, org }: Rater, subjectId: string) {
  const [counts] = await db.$queryRaw<{ all: number; outside: number; bySubject: number }[]>`
    SELECT count(*)::int AS all,
      count(*) FILTER (WHERE m.id IS NULL)::int AS outside,
      count(*) FILTER (WHERE n.proposed_by_id = x.user_id)::int AS "bySubject"
    FROM public.participation p
    JOIN public.subject s ON s.org_id = p.org_id AND s.id = p.subject_id
    LEFT JOIN public.person x ON x.org_id = s.org_id AND x.id = s.person_id
    LEFT JOIN public.member m ON m.org_id = p.org_id AND m.person_id = p.person_id
      AND m.removed_at IS NULL
    LEFT JOIN public.nomination n ON n.org_id = p.org_id AND n.subject_id = p.subject_id
      AND n.person_id = p.person_id
    WHERE p.org_id = ${org.id}::uuid AND p.subject_id = ${subjectId}::uuid`;
  if (!counts) throw new Error("an aggregate has one row");
  return counts;
}
