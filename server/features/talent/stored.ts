import { AppError } from "@/server/domain/error";
import type { CriterionKey } from "@/server/domain/talent/criteria";
import type { DemandSide, OfferLevel, RaterSide } from "@/server/domain/talent/demand";
import type { PlanFacts } from "@/server/domain/talent/stage";
import type { TeamContext } from "@/server/infra/context";

export type StoredHub = Readonly<{
  id: string;
  name: string;
  place: string;
  timeZone: string | null;
  version: number;
}>;
export type StoredDemand = Readonly<{
  id: string;
  role: string;
  side: DemandSide;
  responsibilityId: string | null;
  skills: readonly string[];
  startQuarter: string;
  seats: number;
  level: OfferLevel;
  location: string;
  isCritical: boolean;
  hubId: string | null;
  backupHubId: string | null;
  version: number;
}>;
export type StoredAgreement = Readonly<{
  id: string;
  hubId: string;
  positionId: string | null;
  position: string | null;
  personId: string | null;
  person: string | null;
  seats: number;
  cto: number;
  cio: number;
  shared: number;
  version: number;
}>;
export type StoredPlan = PlanFacts &
  Readonly<{
    id: string;
    name: string;
    ctoPersonId: string;
    cioPersonId: string;
    cto: string;
    cio: string;
    weights: readonly number[];
    version: number;
    hubs: readonly StoredHub[];
    demands: readonly StoredDemand[];
    agreements: readonly StoredAgreement[];
  }>;
export type StoredSheet = Readonly<{
  side: RaterSide;
  personId: string;
  weights: readonly number[];
  isSubmitted: boolean;
  ratings: readonly Readonly<{ hubId: string; criterion: CriterionKey; value: number }>[];
}>;

/** A plan with all that belongs to it, in one statement; hubs by name, demand by quarter. */
export async function readPlan({ db, org, team }: TeamContext, id: string): Promise<StoredPlan> {
  const [plan] = await db.$queryRaw<StoredPlan[]>`
    SELECT p.id, p.name, p.cto_person_id AS "ctoPersonId", p.cio_person_id AS "cioPersonId",
      cto.name AS cto, cio.name AS cio, p.weights, p.version, p.opened_at AS "openedAt",
      p.cto_submitted_at AS "ctoSubmittedAt", p.cio_submitted_at AS "cioSubmittedAt",
      p.revealed_at AS "revealedAt", p.agreed_at AS "agreedAt",
      (SELECT coalesce(json_agg(json_build_object('id', h.id, 'name', h.name, 'place', h.place,
          'timeZone', h.time_zone, 'version', h.version) ORDER BY lower(h.name), h.id), '[]')
        FROM public.talent_hub h WHERE h.org_id = p.org_id AND h.plan_id = p.id) AS hubs,
      (SELECT coalesce(json_agg(json_build_object('id', d.id, 'role', d.role, 'side', d.side,
          'responsibilityId', d.responsibility_id, 'skills', d.skills, 'startQuarter', d.start_quarter,
          'seats', d.seats, 'level', d.level, 'location', d.location, 'isCritical', d.is_critical,
          'hubId', d.hub_id, 'backupHubId', d.backup_hub_id, 'version', d.version)
          ORDER BY d.start_quarter, lower(d.role), d.id), '[]')
        FROM public.talent_demand d WHERE d.org_id = p.org_id AND d.plan_id = p.id) AS demands,
      (SELECT coalesce(json_agg(json_build_object('id', a.id, 'hubId', a.hub_id,
          'positionId', a.accountable_position_id, 'position', o.name,
          'personId', a.accountable_person_id, 'person', pe.name, 'seats', a.seats,
          'cto', a.cto_seats, 'cio', a.cio_seats, 'shared', a.shared_seats, 'version', a.version)), '[]')
        FROM public.talent_agreement a
        LEFT JOIN public.position o ON o.org_id = a.org_id AND o.id = a.accountable_position_id
        LEFT JOIN public.person pe ON pe.org_id = a.org_id AND pe.id = a.accountable_person_id
        WHERE a.org_id = p.org_id AND a.plan_id = p.id) AS agreements
    FROM public.talent_plan p
    JOIN public.person cto ON cto.org_id = p.org_id AND cto.id = p.cto_person_id
    JOIN public.person cio ON cio.org_id = p.org_id AND cio.id = p.cio_person_id
    WHERE p.org_id = ${org.id}::uuid AND p.team_id = ${team.id}::uuid AND p.id = ${id}::uuid`;
  if (!plan) throw new AppError("not-found");
  return plan;
}

/** The sheets of a plan that the database lets this user see: their own, and both once revealed. */
export function readSheets({ db, org }: TeamContext, planId: string): Promise<StoredSheet[]> {
  return db.$queryRaw<StoredSheet[]>`
    SELECT s.side, s.person_id AS "personId", s.weights, s.submitted_at IS NOT NULL AS "isSubmitted",
      (SELECT coalesce(json_agg(json_build_object('hubId', r.hub_id, 'criterion', r.criterion,
          'value', r.value)), '[]')
        FROM public.talent_rating r WHERE r.org_id = s.org_id AND r.sheet_id = s.id) AS ratings
    FROM public.talent_sheet s WHERE s.org_id = ${org.id}::uuid AND s.plan_id = ${planId}::uuid`;
}
