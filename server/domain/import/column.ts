import { readRaterGroup } from "./rater-group";

/** What a column of a sample holds; spaces around a cell and empty cells do not count. */
export type ColumnProfile = {
  readonly name: string;
  readonly index: number;
  readonly filled: number;
  readonly distinct: number;
  /** Share of filled cells that read as numbers, decimals included (comma or point). */
  readonly numericShare: number;
  readonly min: number;
  readonly max: number;
  readonly isAscending: boolean;
  /** Share of filled cells that name a rater group. */
  readonly groupShare: number;
};

const numberLike = /^[+-]?\d+(?:[.,]\d+)?$/;

/** Profiles each column of a sample; `blanks` are cells that mean 'not answered'. */
export function profileColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  blanks: ReadonlySet<string>,
): ColumnProfile[] {
  return header.map((name, index) => {
    const cells = rows
      .map((cells) => (cells[index] ?? "").trim())
      .filter((cell) => !blanks.has(cell.toLowerCase()));
    const numbers = cells
      .filter((cell) => numberLike.test(cell))
      .map((cell) => Number(cell.replace(",", ".")));
    return {
      name: name.trim(),
      index,
      filled: cells.length,
      distinct: new Set(cells).size,
      numericShare: shareOf(numbers.length, cells.length),
      min: numbers.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY),
      max: numbers.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
      isAscending: numbers.every((value, at) => at === 0 || value >= (numbers[at - 1] ?? value)),
      groupShare: shareOf(
        cells.filter((cell) => readRaterGroup(cell) !== null).length,
        cells.length,
      ),
    };
  });
}

/** True where most cells are numbers between -5 and 11 that fit on a scale of 11 options. */
export function looksLikeRatings(profile: ColumnProfile): boolean {
  const { filled, numericShare, min, max } = profile;
  return filled > 0 && numericShare >= 0.8 && min >= -5 && max <= 11 && max - min <= 10;
}

const usualScales = [
  { min: 1, max: 5 },
  { min: 1, max: 7 },
  { min: 1, max: 10 },
  { min: 0, max: 4 },
  { min: 0, max: 10 },
] as const;

/** The narrowest usual scale that holds all sampled ratings, else exactly what was seen. */
export function guessScale(profiles: readonly ColumnProfile[]): { min: number; max: number } {
  const seen = profiles.filter((profile) => profile.numericShare > 0);
  if (seen.length === 0) return { min: 1, max: 5 };
  const min = Math.floor(Math.min(...seen.map((profile) => profile.min)));
  const max = Math.ceil(Math.max(...seen.map((profile) => profile.max)));
  const usual = usualScales.find((scale) => scale.min <= min && scale.max >= max);
  return usual ? { ...usual } : { min, max: Math.max(max, min + 1) };
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
