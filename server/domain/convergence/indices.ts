import { dialPair, isAssessed, type Structure } from "@/server/domain/structure/structure";
import { couplingOf } from "./coupling";
import { gazeDistance, gazeOf } from "./gaze";
import { involvementOf } from "./involvement";
import { type PerceivedClarity, togetherOf } from "./joint";
import { type Level, levelOf } from "./ladder";
import { type LoadRow, loadsOf } from "./load";
import { overlapOf } from "./overlap";
import { CONVERGENCE_SETTINGS, ROUNDING } from "./settings";

/** What the figures need beside the structure: the last closed round's clarity by responsibility. */
export type ConvergenceEvidence = Readonly<{ perceived: PerceivedClarity }>;

/** Every figure of convergence on one day; null is 'cannot be said', never 0. */
export type Indices = Readonly<{
  /** −1 inward … +1 outward, of the seat behind each needle. */
  gazeOutward: number | null;
  gazeInward: number | null;
  /** −2 … 2. */
  gazeDistance: number | null;
  /** 0 … 1, the headline: the Ruzicka overlap. */
  overlap: number | null;
  cosine: number | null;
  proportional: number | null;
  jensenShannon: number | null;
  /** Shares of the load of both seats, 0 … 1. */
  joint: number | null;
  contested: number | null;
  /** 0 … 1; null while the team has confirmed no dependency. */
  coupling: number | null;
  level: Level | null;
}>;

const NOTHING: Indices = {
  gazeOutward: null,
  gazeInward: null,
  gazeDistance: null,
  overlap: null,
  cosine: null,
  proportional: null,
  jensenShannon: null,
  joint: null,
  contested: null,
  coupling: null,
  level: null,
};

/**
 * All figures of a structure. Nothing is assessed in an empty grid: every figure is null, but coupling,
 * which needs confirmed dependencies only. A position that feeds both needles gives a distance of 0, an
 * overlap of 1 and no joint load: there is nobody to share with.
 */
export function indicesOf(structure: Structure, evidence: ConvergenceEvidence): Indices {
  const coupling = couplingOf(structure).share;
  if (!isAssessed(structure)) return { ...NOTHING, coupling };
  const rows = loadsOf(structure);
  const pair = dialPair(structure);
  const gazeOutward = pair.outward ? gazeOn(rows, "outward") : null;
  const gazeInward = pair.inward ? gazeOn(rows, "inward") : null;
  const { joint, contested } = togetherOf(structure, rows, evidence.perceived);
  const { ruzicka, ...shapes } = overlapOf(
    rows.map(({ outwardLetters, inwardLetters, importance }) => ({
      outward: involvementOf(outwardLetters),
      inward: involvementOf(inwardLetters),
      weight: importance,
    })),
  );
  return {
    gazeOutward,
    gazeInward,
    gazeDistance: gazeDistance(gazeOutward, gazeInward),
    overlap: ruzicka,
    ...shapes,
    joint,
    contested,
    coupling,
    level: levelOf(structure, rows, { joint, contested, coupling }),
  };
}

/** High coupling and hardly any joint load: the systems have converged, ownership has not. */
export function isDivided({ coupling, joint }: Pick<Indices, "coupling" | "joint">): boolean {
  if (coupling === null || joint === null) return false;
  const { dividedCoupling, dividedJoint } = CONVERGENCE_SETTINGS;
  return coupling >= dividedCoupling - ROUNDING && joint < dividedJoint - ROUNDING;
}

function gazeOn(rows: readonly LoadRow[], side: "outward" | "inward"): number | null {
  return gazeOf(rows.map((row) => ({ direction: row.direction, load: row[side] })));
}
