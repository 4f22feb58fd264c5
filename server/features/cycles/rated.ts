import { listCycleMoves } from "@/server/domain/cycle";
import { commentOutlook } from "@/server/domain/cycle-outlook/comments";
import { dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { forecastOf, isTold, outlookOf } from "@/server/domain/participation";
import { can } from "@/server/domain/permission";
import { type GroupCounts, type GroupMeter, isSafe, meterOf } from "@/server/domain/rater-meter";
import type { OrgContext } from "@/server/infra/context";
import { readChosen } from "./behaviours";
import { readLeftOut, readTeamsLeftOut } from "./left-out";
import { readMissing, readTallies, toldTallies } from "./monitor";
import { readRepeat } from "./repeat";
import { getRated, ownSubjects, type RatedCycle, rightsOf } from "./stored";
import { listCandidates } from "./subjects";
import { readTeamOutlooks } from "./team-outlook";

/**
 * A cycle of ratings by others as this member may see it: for those who run it its terms, every subject
 * with their raters by number, and while it runs who has answered, by number; for a subject their own.
 */
export async function readRated(ctx: OrgContext, cycleId: string, page: number) {
  const { org, member, now } = ctx;
  const cycle = await getRated(ctx, cycleId);
  const { state, groupThreshold } = cycle;
  const mayManage = can(member, "cycle.manage");
  const own = await ownSubjects(ctx, cycleId);
  const isDraft = state === "draft";
  const approves = ({ id, teamPath }: Row) =>
    isDraft && rightsOf(ctx, own.has(id), teamPath).approves;
  const rows = (await listSubjects(ctx, cycleId)).filter(
    (one) => mayManage || own.has(one.id) || approves(one),
  );
  // What has not been launched is the business of those who prepare it, of whoever is rated, and of who
  // approves their raters.
  const isHidden = isDraft || state === "cancelled";
  if (isHidden && !mayManage && rows.length === 0 && own.size === 0)
    throw new AppError("not-found");
  const tallies = toldTallies(await readTallies(ctx, cycleId), state, own);
  const all = rows.map(({ approved, teamPath: _, ...row }) => {
    const meter = isDraft ? meterOf(approved, groupThreshold) : [];
    const isOwn = own.has(row.id);
    const counted = tallies.get(row.id) ?? [];
    const groups = outlookOf(counted, groupThreshold);
    const comments = isOwn ? null : commentsOf(cycle, counted);
    return { ...row, isOwn, meter, isShaky: isShaky(meter), groups, comments };
  });
  const shown = all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const seen = new Map(shown.map(({ id }) => [id, tallies.get(id) ?? []]));
  const missing =
    state === "open" && mayManage && own.size === 0 ? await readMissing(ctx, cycle, seen) : null;
  const isReleased = state === "released";
  const isCounted = state === "open" || state === "closed";
  const chosen = isReleased && mayManage ? await readChosen(ctx, cycleId) : null;
  const leftOut = isReleased ? await readLeftOut(ctx, cycle, shown) : null;
  return {
    terms: cycle,
    today: dayIn(org.timeZone, now),
    moves: listCycleMoves("rated", cycle),
    mayManage,
    /** Whether raters of somebody here wait for this member, who leads their team. */
    mayApprove: rows.some((one) => approves(one)),
    /** How many chose a behaviour that raters can be asked about again, and the first day that was set. */
    chosen: chosen && { count: chosen.subjectIds.size, dueOn: chosen.dueOn },
    /** Who is rated in a running cycle neither ends it nor changes its terms. */
    isConcerned: own.size > 0,
    own: all
      .filter(({ isOwn }) => isOwn)
      .map(({ id, name, team, isBody }) => {
        return { id, name, canConsent: team !== null && !isBody && cycle.form !== "behaviour" };
      }),
    subjects: shown.map((one) => ({
      ...one,
      missing: missing?.get(one.id) ?? [],
      leftOut: leftOut?.get(one.id) ?? null,
    })),
    teams: mayManage && isCounted ? await readTeamOutlooks(ctx, cycle, own) : [],
    teamsLeftOut: mayManage && isReleased ? await readTeamsLeftOut(ctx, cycleId) : [],
    ...{ total: all.length, page, pageSize: PAGE_SIZE },
    repeat: mayManage ? await readRepeat(ctx, cycle) : null,
    forecast: forecastOf(all.flatMap(({ groups }) => groups)),
    launch: {
      ratings: sumOf(all, ({ meter }) => sumOf(meter, ({ count }) => count)),
      subjects: all.length,
      waiting: sumOf(all, ({ proposed }) => proposed),
      shaky: all.filter((one) => one.isShaky).length,
    },
    candidates: mayManage && isDraft ? await listCandidates(ctx, cycleId) : [],
  };
}

export type RatedPage = Awaited<ReturnType<typeof readRated>>;
export type SubjectOfCycle = RatedPage["subjects"][number];

const PAGE_SIZE = 50;

function isShaky(meter: readonly GroupMeter[]): boolean {
  return meter.some((group) => group.count > 0 && !(isSafe(group) && isTold(group.fate)));
}

function commentsOf(
  { questions, commentThreshold }: RatedCycle,
  tallies: Parameters<typeof commentOutlook>[0],
) {
  return questions.length > 0 && tallies.length > 0
    ? commentOutlook(tallies, commentThreshold)
    : null;
}

function sumOf<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((sum, one) => sum + of(one), 0);
}

type Row = {
  id: string;
  /** A person's name, or the team's whose leadership is rated as a body; null once erased. */
  name: string | null;
  isBody: boolean;
  team: string | null;
  teamPath: string[];
  hasLeft: boolean;
  proposed: number;
  unreachable: number;
  approved: GroupCounts;
};

/** Subjects with how many raters are proposed and approved, by group. */
function listSubjects({ db, org }: OrgContext, cycleId: string): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT s.id, s.person_id IS NULL AS "isBody", t.name AS team,
      coalesce(t.path, '{}') AS "teamPath",
      CASE WHEN s.person_id IS NULL THEN t.name WHEN e.erased_at IS NULL THEN e.name END AS name,
      coalesce(e.erased_at IS NOT NULL OR m.removed_at IS NOT NULL, false) AS "hasLeft",
      (SELECT count(*)::int FROM public.nomination n WHERE n.org_id = s.org_id
        AND n.subject_id = s.id AND n.approved_at IS NULL) AS proposed,
      (SELECT count(*)::int FROM public.nomination n
        JOIN public.person x ON x.org_id = n.org_id AND x.id = n.person_id
        LEFT JOIN public.member y ON y.org_id = x.org_id AND y.person_id = x.id
        WHERE n.org_id = s.org_id AND n.subject_id = s.id AND n.approved_at IS NOT NULL
          AND NOT (x.erased_at IS NULL AND CASE WHEN y.id IS NULL THEN x.email IS NOT NULL
            ELSE y.removed_at IS NULL END)) AS unreachable,
      (SELECT coalesce(json_object_agg(g.rater_group, g.n), '{}') FROM (
        SELECT n.rater_group, count(*) AS n FROM public.nomination n WHERE n.org_id = s.org_id
          AND n.subject_id = s.id AND n.approved_at IS NOT NULL GROUP BY n.rater_group) g) AS approved
    FROM public.subject s
    LEFT JOIN public.team t ON t.org_id = s.org_id AND t.id = s.team_id
    LEFT JOIN public.person e ON e.org_id = s.org_id AND e.id = s.person_id
    LEFT JOIN public.member m ON m.org_id = e.org_id AND m.person_id = e.id
    WHERE s.org_id = ${org.id}::uuid AND s.cycle_id = ${cycleId}::uuid
    ORDER BY lower(coalesce(e.name, t.name)), s.id LIMIT 2000`;
}
