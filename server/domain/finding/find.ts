import { isAssessed, type Structure } from "@/server/domain/structure/structure";
import { findBothResponsible, findCrowd, findManyAccountable } from "./crowds";
import { findUnaskedDependent, findUninformedDependent } from "./dependencies";
import type { Draft, Find } from "./draft";
import {
  type Finding,
  type FindingEvidence,
  type FindingSeverity,
  RULE_IDS,
  SEVERITIES,
} from "./finding";
import { findAccountableVacancy, findNobodyAccountable, findNobodyResponsible } from "./gaps";
import { findNoHands, findOverload } from "./reach";
import { readStructure } from "./reading";
import { findMisperceived, findUnmeasured, findUnsteadyAccountable } from "./record";
import { RULES } from "./rules";
import { findUncheckedSecurity } from "./segregation";
import { findAgainstDirection, findTalentAlone, findUnaskedCounterpart } from "./sides";
import { waiverOf } from "./waiver";

const FINDS: readonly Find[] = [
  findNobodyAccountable,
  findManyAccountable,
  findNobodyResponsible,
  findAccountableVacancy,
  findBothResponsible,
  findCrowd,
  findNoHands,
  findOverload,
  findAgainstDirection,
  findUnaskedCounterpart,
  findUnaskedDependent,
  findUncheckedSecurity,
  findTalentAlone,
  findUnsteadyAccountable,
  findMisperceived,
  findUninformedDependent,
  findUnmeasured,
];

/**
 * What the seventeen rules find in a structure, gravest first, then by rule and by the order of the
 * responsibilities; accepted ones carry their waiver. An empty grid is not assessed and has none: ask
 * `isAssessed` before saying that all is well.
 */
export function findFindings(structure: Structure, evidence: FindingEvidence): Finding[] {
  if (!isAssessed(structure)) return [];
  const reading = readStructure(structure);
  const findings = FINDS.flatMap((find) => find(reading, evidence)).map((draft) =>
    completed(draft, evidence),
  );
  return findings.sort(
    (one, other) =>
      SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) ||
      RULE_IDS.indexOf(one.rule) - RULE_IDS.indexOf(other.rule),
  );
}

/** How many findings of each severity are open, accepted ones left out. */
export function countOpen(findings: readonly Finding[]): Record<FindingSeverity, number> {
  const count = { critical: 0, high: 0, medium: 0, info: 0 };
  for (const { severity, waiver } of findings) if (!waiver) count[severity] += 1;
  return count;
}

function completed(draft: Draft, evidence: FindingEvidence): Finding {
  const { rule, responsibilityId = null, positionId = null } = draft;
  return {
    rule,
    severity: RULES[rule].severity,
    responsibilityId,
    positionId,
    positionIds: draft.positionIds ?? [],
    otherIds: draft.otherIds ?? [],
    params: draft.params ?? {},
    fix: draft.fix ?? null,
    waiver: waiverOf({ rule, responsibilityId, positionId }, evidence.waivers, evidence.today),
  };
}
