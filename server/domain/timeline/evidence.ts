import { indicesOf } from "@/server/domain/convergence/indices";
import { findFindings } from "@/server/domain/finding/find";
import type {
  Finding,
  FindingEvidence,
  KpiNote,
  WaiverNote,
} from "@/server/domain/finding/finding";
import type { Structure } from "@/server/domain/structure/structure";
import { type History, structureOn, type Valid, validOn } from "./history";
import { indicesForLine, type State } from "./state";

/** What the rules and figures need beside the structure, over the same stretch of time. */
export type EvidenceHistory = Readonly<{
  /** The days on which the A of a responsibility passed on, corrections left out. */
  passed: readonly Readonly<{ responsibilityId: string; day: string }>[];
  /** Closed perception rounds, by the day on which their results were there. */
  rounds: readonly Readonly<{
    day: string;
    results: FindingEvidence["perceived"];
  }>[];
  /** `from` is the day a waiver was given; from `to` on, expired or withdrawn, it holds no more. */
  waivers: readonly Valid<WaiverNote>[];
  /**
   * `from` is the day from which a KPI was kept or first read. Who is named as its owner is told as it
   * stands now: nobody asks who answered for a figure on a day gone by.
   */
  kpis: readonly Valid<KpiNote>[];
}>;

/** A team's structure over time with what its figures rest on. */
export type TeamRecord = Readonly<{ history: History; evidence: EvidenceHistory }>;

/** What was known on a day. */
export function evidenceOn(evidence: EvidenceHistory, day: string): FindingEvidence {
  const days: Record<string, string[]> = {};
  for (const { responsibilityId, day: on } of evidence.passed) {
    if (on <= day) days[responsibilityId] = [...(days[responsibilityId] ?? []), on];
  }
  const last = evidence.rounds
    .filter((round) => round.day <= day)
    .reduce<EvidenceHistory["rounds"][number] | null>(
      (latest, round) => (latest && latest.day > round.day ? latest : round),
      null,
    );
  return {
    today: day,
    accountabilityDays: days,
    perceived: last?.results ?? {},
    kpis: validOn(evidence.kpis, day),
    waivers: validOn(evidence.waivers, day),
  };
}

/** A structure with its figures and findings, given what was known on the day. */
export function assess(structure: Structure, evidence: FindingEvidence): State {
  return {
    structure,
    indices: indicesForLine(indicesOf(structure, evidence)),
    findings: findFindings(structure, evidence).map(markOf),
  };
}

/** The state of a team on a day. */
export function stateOn({ history, evidence }: TeamRecord, day: string): State {
  return assess(structureOn(history, day), evidenceOn(evidence, day));
}

function markOf({ rule, severity, responsibilityId, positionId, waiver }: Finding) {
  return { rule, severity, responsibilityId, positionId, isWaived: waiver !== null };
}
