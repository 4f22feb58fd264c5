import { hasLetter, type Letters } from "@/server/domain/ownership/letters";

/** The points of a set of letters, by the strongest part of it. */
export const INVOLVEMENT = {
  accountableAndResponsible: 4,
  accountable: 3,
  responsible: 2,
  consulted: 1,
  informed: 0.5,
} as const;

/**
 * How much of a responsibility a position carries, 0 … 4: A and R 4, A 3, R 2, C 1, I 0.5, nothing 0.
 * The strongest letter counts: who is accountable or responsible is consulted and informed anyway, and
 * who is consulted is informed, so C or I beside a stronger letter add nothing. An ordinal convention.
 */
export function involvementOf(letters: Letters): number {
  const isAccountable = hasLetter(letters, "A");
  const isResponsible = hasLetter(letters, "R");
  if (isAccountable && isResponsible) return INVOLVEMENT.accountableAndResponsible;
  if (isAccountable) return INVOLVEMENT.accountable;
  if (isResponsible) return INVOLVEMENT.responsible;
  if (hasLetter(letters, "C")) return INVOLVEMENT.consulted;
  return hasLetter(letters, "I") ? INVOLVEMENT.informed : 0;
}
