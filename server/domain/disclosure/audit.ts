import { PRIMES, type Rows, rankModulo } from "@/server/domain/disclosure/elimination";

/**
 * What is published of a set of ratings, as linear equations. A column is an unknown: the sum of the answers
 * of one atom (raters who stand alike in every row) to one item; a row is a published mean, scaled to whole
 * coefficients.
 */
export type LinearSystem = Readonly<{
  /** How many raters each atom holds. */
  atoms: readonly number[];
  /** Which atom each column belongs to. */
  columns: readonly number[];
  rows: Rows;
}>;

export type AuditVerdict = "safe" | "unsafe" | "too-large";

/** More unions of atoms than this are not tried: only a coarser cut is published then. */
export const MOST_UNIONS = 4096;

/**
 * Whether nothing published tells of fewer raters than the threshold: no combination of the rows is a
 * non-zero sum over atoms that together hold 1 … threshold − 1 raters. Such a combination exists for a union
 * of atoms exactly where leaving out its columns lowers the rank (dim {v ∈ rows : supp v ⊆ S} = rank R −
 * rank R without S). Ranks are taken modulo two primes; either of them may raise the alarm.
 */
export function auditSystem(system: LinearSystem, threshold: number): AuditVerdict {
  const unions = largestUnions(system.atoms, threshold - 1);
  if (unions === null) return "too-large";
  return unions.some((union) => tellsOf(system, union)) ? "unsafe" : "safe";
}

/** Whether some combination of the rows is a non-zero sum over these atoms alone. */
export function tellsOf({ columns, rows }: LinearSystem, atoms: ReadonlySet<number>): boolean {
  const outside = rows.map((row) => row.filter((_, at) => !atoms.has(columns[at] ?? -1)));
  return PRIMES.some((prime) => rankModulo(rows, prime) > rankModulo(outside, prime));
}

/**
 * The unions of atoms with at most so many raters to which no further atom could be added: what holds for
 * none of them holds for no smaller one. Null where there are too many.
 */
function largestUnions(atoms: readonly number[], most: number): ReadonlySet<number>[] | null {
  const small = atoms.flatMap((raters, atom) => (raters > 0 && raters <= most ? [atom] : []));
  const unions: ReadonlySet<number>[] = [];
  const grow = (from: number, chosen: readonly number[], room: number): boolean => {
    const fitting = small.slice(from).filter((atom) => (atoms[atom] ?? 0) <= room);
    const isLargest = small.every((atom) => chosen.includes(atom) || (atoms[atom] ?? 0) > room);
    if (isLargest && chosen.length > 0) unions.push(new Set(chosen));
    if (unions.length > MOST_UNIONS) return false;
    return fitting.every((atom) =>
      grow(small.indexOf(atom) + 1, [...chosen, atom], room - (atoms[atom] ?? 0)),
    );
  };
  return grow(0, [], most) ? unions : null;
}
