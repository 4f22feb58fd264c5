import type { Rule, RuleId } from "./finding";

/**
 * The seventeen rules: how grave, where from, and which letters each reads. `article` is the text that
 * tells the two roles apart, with security that reaches customers and talent that both must plan;
 * `raci` what is commonly asked of a responsibility matrix; `own` this product's judgement.
 */
export const RULES: Readonly<Record<RuleId, Rule>> = {
  O1: { severity: "critical", source: "raci", letters: ["A"] },
  O2: { severity: "critical", source: "raci", letters: ["A"] },
  O3: { severity: "high", source: "raci", letters: ["R"] },
  O4: { severity: "critical", source: "own", letters: ["A"] },
  O5: { severity: "high", source: "article", letters: ["A", "R"] },
  O6: { severity: "medium", source: "raci", letters: ["R", "C"] },
  O7: { severity: "medium", source: "own", letters: ["A", "R"] },
  O8: { severity: "medium", source: "own", letters: ["A"] },
  O9: { severity: "info", source: "article", letters: ["A"] },
  O10: { severity: "high", source: "article", letters: ["A", "R", "C"] },
  O11: { severity: "high", source: "article", letters: ["A", "R", "C"] },
  O12: { severity: "medium", source: "own", letters: ["A", "C"] },
  O13: { severity: "high", source: "article", letters: ["A", "R"] },
  O14: { severity: "medium", source: "own", letters: ["A"] },
  O15: { severity: "high", source: "own", letters: ["A"] },
  O16: { severity: "medium", source: "own", letters: ["A", "R", "C", "I"] },
  O17: { severity: "medium", source: "own", letters: ["A"] },
};

/** Every cut-off of the rules by its name. */
export const FINDING_SETTINGS = {
  /** O6: more than so many R, or C, slow a responsibility down. */
  mostResponsible: 3,
  mostConsulted: 4,
  /** O8: more of the weighted load, or more responsibilities, than this. */
  mostLoad: 0.6,
  mostAccountable: 9,
  /** O11: confirmed with at least this severity. */
  breachSeverity: 2,
  /** O14: more than so many different days within so many months. */
  mostChanges: 2,
  changeMonths: 12,
} as const;

/** The catalogue's keys that rules name. */
export const NAMED_DUTIES = { delivery: "D04", security: "D09", talent: "D14" } as const;
