import { dayIn } from "@/server/domain/day";
import { covers, reachOf } from "@/server/domain/permission";
import { compareSheets } from "@/server/domain/talent/comparison";
import { findConflicts } from "@/server/domain/talent/conflicts";
import { CRITERION_KEYS } from "@/server/domain/talent/criteria";
import { quartersFrom, type RaterSide } from "@/server/domain/talent/demand";
import type { RatingSheet } from "@/server/domain/talent/ranking";
import { canChangeHubs, type PlanFacts, stageOf } from "@/server/domain/talent/stage";
import type { TeamContext } from "@/server/infra/context";
import { loadStructure } from "../structure/load";
import { sideOf } from "./plan-lock";
import { readPlan, readSheets, type StoredHub, type StoredSheet } from "./stored";

const SHOWN = 100;
const QUARTERS_AHEAD = 12;

type ListedPlan = PlanFacts &
  Readonly<{
    id: string;
    name: string;
    cto: string;
    cio: string;
    createdAt: Date;
    demands: number;
    hubs: number;
  }>;

/** The team's talent plans, the newest first, each with how far it has come. */
export async function listPlans(ctx: TeamContext) {
  const { db, org, team } = ctx;
  const plans = await db.$queryRaw<ListedPlan[]>`
    SELECT p.id, p.name, cto.name AS cto, cio.name AS cio, p.created_at AS "createdAt",
      p.opened_at AS "openedAt", p.cto_submitted_at AS "ctoSubmittedAt",
      p.cio_submitted_at AS "cioSubmittedAt", p.revealed_at AS "revealedAt", p.agreed_at AS "agreedAt",
      (SELECT count(*)::int FROM public.talent_demand d
        WHERE d.org_id = p.org_id AND d.plan_id = p.id) AS demands,
      (SELECT count(*)::int FROM public.talent_hub h
        WHERE h.org_id = p.org_id AND h.plan_id = p.id) AS hubs
    FROM public.talent_plan p
    JOIN public.person cto ON cto.org_id = p.org_id AND cto.id = p.cto_person_id
    JOIN public.person cio ON cio.org_id = p.org_id AND cio.id = p.cio_person_id
    WHERE p.org_id = ${org.id}::uuid AND p.team_id = ${team.id}::uuid
    ORDER BY p.created_at DESC, p.id LIMIT ${SHOWN}`;
  return {
    team: { id: team.id, name: team.name, isArchived: team.archivedAt !== null },
    plans: plans.map((plan) => ({ ...plan, stage: stageOf(plan) })),
    canManage: canManage(ctx),
  };
}

/** One plan with its list, its hubs, what this user may see of the ratings, and what the rules find. */
export async function getPlan(ctx: TeamContext, id: string) {
  const today = dayIn(ctx.org.timeZone, ctx.now);
  const stored = await readPlan(ctx, id);
  const sheets = await readSheets(ctx, id);
  const structure = await loadStructure(ctx, ctx.team.id, today);
  const { hubs, demands, agreements, ...plan } = stored;
  const stage = stageOf(plan);
  const side = sideOf(plan, ctx.member.personId);
  const manages = canManage(ctx);
  const isRevealed = plan.revealedAt !== null;
  return {
    team: { id: ctx.team.id, name: ctx.team.name, isArchived: ctx.team.archivedAt !== null },
    plan: { ...plan, stage },
    hubs,
    demands,
    agreements,
    conflicts: findConflicts(demands, isRevealed ? agreements : null),
    comparison: isRevealed ? comparisonOf(sheets, hubs) : null,
    own: side && ownSheet(sheets, side, ctx.member.personId, plan.weights),
    quarters: quartersFrom(today, QUARTERS_AHEAD),
    responsibilities: structure.responsibilities.map(({ id, key, name }) => ({ id, key, name })),
    positions: structure.positions.map(({ id, name, holder }) => ({
      id,
      name,
      holder: holder ? (structure.people[holder.personId] ?? null) : null,
    })),
    can: {
      edit: manages && stage !== "agreed",
      changeHubs: manages && canChangeHubs(plan),
      manage: manages,
    },
  };
}

export type PlanPage = Awaited<ReturnType<typeof getPlan>>;

function canManage({ member, team }: TeamContext): boolean {
  const reach = reachOf(member, "talent.manage");
  return reach !== null && covers(reach, team.path) && team.archivedAt === null;
}

function ownSheet(
  sheets: readonly StoredSheet[],
  side: RaterSide,
  personId: string,
  weights: readonly number[],
) {
  const sheet = sheets.find((one) => one.side === side && one.personId === personId);
  return {
    side,
    weights: sheet?.weights ?? weights,
    ratings: sheet?.ratings ?? [],
    isSubmitted: sheet?.isSubmitted === true,
  };
}

function comparisonOf(sheets: readonly StoredSheet[], hubs: readonly StoredHub[]) {
  const handedIn = (side: RaterSide) => sheets.find((one) => one.side === side && one.isSubmitted);
  const [cto, cio] = [handedIn("cto"), handedIn("cio")];
  if (!cto || !cio) return null;
  const [ctoSheet, cioSheet] = [asSheet(cto, hubs), asSheet(cio, hubs)];
  return { ...compareSheets(ctoSheet, cioSheet), sheets: { cto: ctoSheet, cio: cioSheet } };
}

function asSheet({ weights, ratings }: StoredSheet, hubs: readonly StoredHub[]): RatingSheet {
  const values = new Map(ratings.map((one) => [`${one.hubId}:${one.criterion}`, one.value]));
  const row = (hub: StoredHub) => CRITERION_KEYS.map((key) => values.get(`${hub.id}:${key}`) ?? 0);
  return { weights, rows: hubs.map(row) };
}
