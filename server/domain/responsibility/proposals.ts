/** The catalogue's `key` depends on `onKey`: 1 slight, 2 serious, 3 vital. */
export type ProposedDependency = Readonly<{ key: string; onKey: string; severity: 1 | 2 | 3 }>;

/**
 * What usually depends on what, by catalogue key. A proposal only: nothing here counts in a rule or an
 * index until a team has confirmed it.
 */
export const DEPENDENCY_PROPOSALS: readonly ProposedDependency[] = [
  { key: "D02", onKey: "D09", severity: 3 },
  { key: "D13", onKey: "D09", severity: 3 },
  { key: "D03", onKey: "D10", severity: 2 },
  { key: "D02", onKey: "D08", severity: 2 },
  { key: "D02", onKey: "D07", severity: 2 },
  { key: "D04", onKey: "D12", severity: 1 },
  { key: "D02", onKey: "D11", severity: 1 },
  { key: "D06", onKey: "D10", severity: 1 },
  { key: "D03", onKey: "D15", severity: 2 },
  { key: "D04", onKey: "D14", severity: 2 },
];
