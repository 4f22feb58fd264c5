import type { Finding, FindingEvidence } from "./finding";
import type { Reading } from "./reading";

/** A finding as its rule states it; what is left out is null or empty. */
export type Draft = Readonly<
  Partial<Omit<Finding, "rule" | "severity" | "waiver">> & Pick<Finding, "rule">
>;

/** A rule at work: what it finds in a structure. */
export type Find = (reading: Reading, evidence: FindingEvidence) => readonly Draft[];
