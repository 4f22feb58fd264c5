/** Every cut-off of the convergence figures by its name; they are a convention, not a measurement. */
export const CONVERGENCE_SETTINGS = {
  /** Below this a responsibility counts as contested: people name different owners. */
  clarityCut: 0.5,
  /** From this severity on a confirmed dependency couples two responsibilities. */
  couplingSeverity: 2,
  /** L4: share of both the outward and the inward load that one person must be accountable for. */
  convergedShare: 0.7,
  /** L3: at least this much joint load … */
  jointShare: 0.3,
  /** … and less than this much contested load. */
  contestedShare: 0.1,
  /** L2: coupling from here on. */
  coupledShare: 0.2,
  /** L1: joint load from here on. */
  coordinatedShare: 0.1,
  /** Converged systems, divided ownership: coupling from here on … */
  dividedCoupling: 0.5,
  /** … with less joint load than this. */
  dividedJoint: 0.1,
} as const;

/** Sums of weighted loads meet a cut-off when they miss it by rounding alone. */
export const ROUNDING = 1e-9;
