/** A set of raters of whom an earlier release of the same subject told figures, rough ones or words. */
export type ToldSet = Readonly<{
  raters: ReadonlySet<string>;
  /** Which figures it told exactly: `level:key`. */
  told: ReadonlySet<string>;
}>;

/** How the raters of a group stand to all that was told before. */
export type Before = Readonly<{
  raters: number;
  /** Raters of whom nothing was told before, neither a figure nor a word. */
  fresh: number;
  /** Figures that were told exactly of the very same raters. */
  told: ReadonlySet<string>;
}>;

/**
 * What was told of a group's raters before. Whoever sets a figure beside earlier ones, and takes answers as
 * unchanged, can at best leave of it the raters who are fresh, whatever earlier figures they combine: so a
 * figure is told exactly where the fresh are enough, or where it was told of the same people already.
 */
export function standBefore(
  raters: ReadonlySet<string>,
  earlier: readonly ToldSet[],
  /** Raters of this subject who stood in a team's figure. */
  inTeams: ReadonlySet<string> = new Set(),
): Before {
  const isKnown = (one: string) => inTeams.has(one) || earlier.some((set) => set.raters.has(one));
  const same = earlier.filter((set) => isSame(set.raters, raters));
  return {
    raters: raters.size,
    fresh: [...raters].filter((one) => !isKnown(one)).length,
    told: new Set(same.flatMap(({ told }) => [...told])),
  };
}

/** The address of a figure within a group. */
export function addressOf({ level, key }: Readonly<{ level: string; key: string }>): string {
  return `${level}:${key}`;
}

/** Whether a figure of so many of the group's raters may be told exactly. */
export function isExact(before: Before, address: string, answered: number, threshold: number) {
  // Those who left something out may be among the fresh.
  const absent = Math.max(0, before.raters - answered);
  return before.told.has(address) || before.fresh - absent >= threshold;
}

/** Whether the items of a quality may be told: of people told of before only where nobody left one out. */
export function areItemsExact(
  before: Before,
  addresses: readonly string[],
  complete: number,
  threshold: number,
): boolean {
  if (addresses.every((address) => before.told.has(address))) return true;
  if (before.fresh === before.raters) return true;
  return complete === before.raters && before.fresh >= threshold;
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}
