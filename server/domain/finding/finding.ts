import type { Letter, Letters } from "@/server/domain/ownership/letters";

export const RULE_IDS = [
  "O1",
  "O2",
  "O3",
  "O4",
  "O5",
  "O6",
  "O7",
  "O8",
  "O9",
  "O10",
  "O11",
  "O12",
  "O13",
  "O14",
  "O15",
  "O16",
  "O17",
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** How much a finding matters, gravest first; `info` asks a question only. */
export const SEVERITIES = ["critical", "high", "medium", "info"] as const;
export type FindingSeverity = (typeof SEVERITIES)[number];

/** Where a rule comes from: the article behind the product, what is common with RACI, or our own. */
export type RuleSource = "article" | "raci" | "own";

/** The letters that a cell would hold; none empties it. What a fix in one click is made of. */
export type CellChange = Readonly<{
  responsibilityId: string;
  positionId: string;
  letters: Letters;
}>;

/** An exception that somebody accepted: a rule, what it is about, until when, and why. */
export type WaiverNote = Readonly<{
  id: string;
  rule: RuleId;
  responsibilityId: string | null;
  positionId: string | null;
  /** The first day on which it no longer holds. */
  expiresDay: string;
  reason: string;
}>;

/** A KPI that was in use: what it measures, and the position that owns it where one is named. */
export type KpiNote = Readonly<{ responsibilityId: string; ownerPositionId: string | null }>;

/** What the words of a finding are filled with: numbers, days and names of variants; ids apart. */
export type FindingParams = Readonly<Record<string, number | string>>;

/**
 * A rule that fired. `rule`, `responsibilityId` and `positionId` are its identity, and what a waiver
 * names; `positionIds` and `otherIds` are the positions and further responsibilities of its sentence.
 */
export type Finding = Readonly<{
  rule: RuleId;
  severity: FindingSeverity;
  responsibilityId: string | null;
  positionId: string | null;
  positionIds: readonly string[];
  otherIds: readonly string[];
  params: FindingParams;
  /** Null where no single click mends it. */
  fix: readonly CellChange[] | null;
  /** Null while nobody accepted it. */
  waiver: WaiverNote | null;
}>;

/** What a rule says of itself; `letters` are those whose presence or absence it reads. */
export type Rule = Readonly<{
  severity: FindingSeverity;
  source: RuleSource;
  letters: readonly Letter[];
}>;

/** What the rules need beside the structure on the day; what nobody has said yet is empty or null. */
export type FindingEvidence = Readonly<{
  /** YYYY-MM-DD. */
  today: string;
  /** By responsibility: the days on which its A passed on, corrections left out. */
  accountabilityDays: Readonly<Record<string, readonly string[]>>;
  /** By responsibility: the last closed round; empty where there was none. */
  perceived: Readonly<
    Record<
      string,
      Readonly<{
        clarity: number | null;
        /** Said in a word also where the figure is kept back. */
        isClear?: boolean | null;
        majorityPositionId: string | null;
      }>
    >
  >;
  /** What was measured on the day; null where KPIs are not part of the question: O17 keeps silent. */
  kpis: readonly KpiNote[] | null;
  waivers: readonly WaiverNote[];
}>;
