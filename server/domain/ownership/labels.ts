import { hasLetter, LETTERS, type Letter, type Letters, parseLetters } from "./letters";

/**
 * The two sets of words for one model. DACI's driver does the work (R), its approver is accountable (A),
 * its contributors are consulted (C); informed is the same.
 */
export const LABELS = ["raci", "daci"] as const;
export type Labels = (typeof LABELS)[number];

const DACI = { A: "A", R: "D", C: "C", I: "I" } as const satisfies Record<Letter, string>;

/** The letter that stands on the screen for a stored one. */
export function shownLetter(letter: Letter, labels: Labels): string {
  return labels === "daci" ? DACI[letter] : letter;
}

/** The letters of a cell as they stand on the screen: A R C I, or D A C I. */
export function shownLetters(letters: Letters, labels: Labels): string {
  const order: readonly Letter[] = labels === "daci" ? ["R", "A", "C", "I"] : LETTERS;
  return order
    .filter((letter) => hasLetter(letters, letter))
    .map((letter) => shownLetter(letter, labels))
    .join("");
}

/** The stored letter that a typed one means, or null. */
export function letterOf(typed: string, labels: Labels): Letter | null {
  const wanted = typed.toUpperCase();
  return LETTERS.find((letter) => shownLetter(letter, labels) === wanted) ?? null;
}

/** The set that a text in either words names, as `parseLetters`; null for anything else. */
export function parseShown(text: string, labels: Labels): Letters | null {
  if (labels === "raci") return parseLetters(text);
  const upper = text.toUpperCase();
  return upper.includes("R") ? null : parseLetters(upper.replaceAll("D", "R"));
}
