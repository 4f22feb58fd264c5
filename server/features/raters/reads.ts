import type { z } from "zod";
import type { RaterGroup } from "@/server/domain/disclosure/rater-group";
import { outlookOf } from "@/server/domain/participation";
import { type GroupCounts, type GroupMeter, meterOf } from "@/server/domain/rater-meter";
import { readMissing, readTallies, toldTallies } from "@/server/features/cycles/monitor";
import { CAN_RATE, isBeforeRelease, ownSubjects } from "@/server/features/cycles/stored";
import type { OrgContext } from "@/server/infra/context";
import { readOwnImportance } from "./importance";
import { findRaters, listSuggestions } from "./people";
import type { FindRaters, OneSubject } from "./schema";
import { countGroups, getSubject, type SubjectPlace } from "./subject";

/**
 * The raters of one subject: for who manages or approves all of them by name; for the subject their own proposals, and
 * the others by number. While the cycle runs, who is done by number alone, missing ones by name where they may be.
 */
export async function getRaters(ctx: OrgContext, input: z.output<typeof OneSubject>) {
  const place = await getSubject(ctx, input);
  const { cycle, subject, rights, isOwn } = place;
  const isDraft = cycle.state === "draft";
  const isRunning = cycle.state === "open";
  const own = new Set(rights.manages ? [] : [subject.id]);
  const tallies = toldTallies(await readTallies(ctx, cycle.id), cycle.state, own);
  const mayName = isRunning && rights.manages && (await ownSubjects(ctx, cycle.id)).size === 0;
  const missing = mayName ? await readMissing(ctx, cycle, tallies) : null;
  const counts = Object.fromEntries(await countGroups(ctx, subject.id));
  return {
    cycle: {
      ...{ id: cycle.id, name: cycle.name, state: cycle.state, closesOn: cycle.closesOn },
      threshold: cycle.groupThreshold,
      groups: cycle.raterGroups,
    },
    subject: {
      ...{ id: subject.id, name: subject.name, team: subject.team, hasLeft: subject.hasLeft },
      isBody: subject.personId === null,
    },
    isOwn,
    consent: consentOf(place),
    canManage: rights.manages,
    canApprove: rights.approves,
    canEdit: isDraft,
    raters: rights.manages || isDraft ? await listRaters(ctx, place) : [],
    meter: isDraft ? askedMeter(counts, cycle) : [],
    groups: outlookOf(tallies.get(subject.id) ?? [], cycle.groupThreshold),
    missing: missing?.get(subject.id) ?? [],
    importance: await readOwnImportance(ctx, place),
    suggestions: isDraft ? await listSuggestions(ctx, place) : [],
  };
}

function askedMeter(
  counts: GroupCounts,
  { groupThreshold, raterGroups }: SubjectPlace["cycle"],
): GroupMeter[] {
  return meterOf(counts, groupThreshold).filter(({ group }) => raterGroups.includes(group));
}

/** What a subject has said of their team's figures; null where it is not theirs to say, or too late. */
function consentOf({ cycle, subject, isOwn }: SubjectPlace) {
  const { team, personId, hasConsented } = subject;
  // A single behaviour is no figure of a team.
  const hasFigure = personId !== null && team !== null && cycle.form !== "behaviour";
  if (!isOwn || !hasFigure || !isBeforeRelease(cycle.state)) return null;
  // A follow-up on one behaviour makes no figure of a team.
  if (cycle.form === "behaviour") return null;
  return { team, hasConsented, threshold: Math.max(cycle.teamThreshold, cycle.groupThreshold) };
}

export type RatersPage = Awaited<ReturnType<typeof getRaters>>;

/** People to choose from as a rater of a subject. */
export async function getOptions(ctx: OrgContext, input: z.output<typeof FindRaters>) {
  return findRaters(ctx, await getSubject(ctx, input), input.q);
}

type Row = {
  id: string;
  name: string;
  group: RaterGroup;
  isApproved: boolean;
  isOutside: boolean;
  isBySubject: boolean;
  canRate: boolean;
};

function listRaters({ db, org, user }: OrgContext, { subject, rights }: SubjectPlace) {
  return db.$queryRaw<Row[]>`
    SELECT n.id, coalesce(CASE WHEN e.erased_at IS NULL THEN e.name END, '–') AS name,
      n.rater_group AS "group", n.approved_at IS NOT NULL AS "isApproved", m.id IS NULL AS "isOutside",
      coalesce(n.proposed_by_id = ${subject.userId}::uuid, false) AS "isBySubject",
      ${CAN_RATE} AS "canRate"
    FROM public.nomination n
    JOIN public.person e ON e.org_id = n.org_id AND e.id = n.person_id
    LEFT JOIN public.member m ON m.org_id = e.org_id AND m.person_id = e.id
    WHERE n.org_id = ${org.id}::uuid AND n.subject_id = ${subject.id}::uuid
      AND (${rights.approves} OR n.proposed_by_id = ${user.userId}::uuid)
    ORDER BY n.approved_at IS NOT NULL, lower(e.name), n.id`;
}
