import type { Demand, OfferLevel } from "./demand";
import { type HubAgreement, SEAT_PARTS, type SeatPart, seatsAsked } from "./seats";

/**
 * What the rules find in a plan, gravest first:
 * - `asked-twice`: both sides ask for the same skill in the same hub and quarter, in two demands;
 * - `outbidding`: two such demands offer it at different levels, so the sides bid against each other;
 * - `over-seats`: one part of a hub (CTO, CIO, shared) is asked for more seats than were agreed for it;
 * - `no-backup`: a critical role has no second hub to fall back on;
 * - `not-agreed`: a hub is asked for seats, and nobody was named accountable for it.
 */
export type Conflict =
  | (Readonly<{ rule: "asked-twice" }> & SameAsk)
  | (Readonly<{ rule: "outbidding"; levels: readonly [OfferLevel, OfferLevel] }> & SameAsk)
  | Readonly<{ rule: "over-seats"; hubId: string; part: SeatPart; asked: number; agreed: number }>
  | Readonly<{ rule: "no-backup"; demandId: string }>
  | Readonly<{ rule: "not-agreed"; hubId: string; asked: number }>;

export const CONFLICT_RULES = [
  "outbidding",
  "no-backup",
  "asked-twice",
  "over-seats",
  "not-agreed",
] as const satisfies readonly Conflict["rule"][];

type SameAsk = Readonly<{
  demandIds: readonly [string, string];
  skills: readonly string[];
  hubId: string;
  quarter: string;
}>;

/** What is in the way of a plan. `agreements` is null as long as nothing is there to be agreed on. */
export function findConflicts(
  demands: readonly Demand[],
  agreements: readonly HubAgreement[] | null,
): Conflict[] {
  const found = [
    ...sameAsks(demands),
    ...withoutBackup(demands),
    ...(agreements ? [...overSeats(demands, agreements), ...notAgreed(demands, agreements)] : []),
  ];
  const order = (one: Conflict) => CONFLICT_RULES.indexOf(one.rule);
  return found.sort((a, b) => order(a) - order(b));
}

function sameAsks(demands: readonly Demand[]): Conflict[] {
  return demands.flatMap((one, index) =>
    demands.slice(index + 1).flatMap((other) => {
      const ask = sameAsk(one, other);
      if (!ask) return [];
      const twice: Conflict = { rule: "asked-twice", ...ask };
      if (one.level === other.level) return [twice];
      return [{ rule: "outbidding", levels: [one.level, other.level], ...ask } as const, twice];
    }),
  );
}

// One side that asks twice means two seats; two sides that do may mean the same one.
function sameAsk(one: Demand, other: Demand): SameAsk | null {
  const isOneSide = one.side === other.side && one.side !== "both";
  if (isOneSide || one.hubId === null || one.hubId !== other.hubId) return null;
  if (one.startQuarter !== other.startQuarter) return null;
  const skills = one.skills.filter((skill) => other.skills.includes(skill));
  if (skills.length === 0) return null;
  return {
    demandIds: [one.id, other.id],
    skills,
    hubId: one.hubId,
    quarter: one.startQuarter,
  };
}

function withoutBackup(demands: readonly Demand[]): Conflict[] {
  return demands
    .filter(({ isCritical }) => isCritical)
    .filter(({ hubId, backupHubId }) => backupHubId === null || backupHubId === hubId)
    .map(({ id }) => ({ rule: "no-backup", demandId: id }));
}

function overSeats(demands: readonly Demand[], agreements: readonly HubAgreement[]): Conflict[] {
  return agreements.flatMap((agreement) => {
    const { hubId } = agreement;
    const asked = seatsAsked(demands, hubId);
    return SEAT_PARTS.filter((part) => asked[part] > agreement[part]).map(
      (part): Conflict => ({
        rule: "over-seats",
        hubId,
        part,
        asked: asked[part],
        agreed: agreement[part],
      }),
    );
  });
}

function notAgreed(demands: readonly Demand[], agreements: readonly HubAgreement[]): Conflict[] {
  const hubs = new Set(demands.flatMap(({ hubId }) => (hubId ? [hubId] : [])));
  for (const { hubId } of agreements) hubs.delete(hubId);
  return [...hubs].map((hubId) => ({
    rule: "not-agreed",
    hubId,
    asked: seatsAsked(demands, hubId).seats,
  }));
}
