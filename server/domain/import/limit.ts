/** The ceilings of one import file; reading stops with a FileRefusal beyond them. */
export const importLimits = {
  bytes: 50 * 1024 * 1024,
  rows: 2_000_000,
  columns: 1_000,
  /** Excel's own limit of characters in a cell. */
  cellLength: 32_767,
  /** A row that has not ended after so many characters has an open quote or is not CSV. */
  rowLength: 262_144,
  ratings: 1_000_000,
  teams: 2_000,
  persons: 20_000,
  cycles: 100,
  nameLength: 300,
  problems: 10_000,
} as const;

export type ImportLimits = { readonly [limit in keyof typeof importLimits]: number };
