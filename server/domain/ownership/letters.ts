/** What a position may be for a responsibility: accountable, responsible, consulted, informed. */
export const LETTERS = ["A", "R", "C", "I"] as const;
export type Letter = (typeof LETTERS)[number];

/** A set of letters in the order A, R, C, I without repeats: one string for screen, wire and table. */
export type Letters = `${"A" | ""}${"R" | ""}${"C" | ""}${"I" | ""}`;

/** Whether a set holds a letter. */
export function hasLetter(letters: Letters, letter: Letter): boolean {
  return letters.includes(letter);
}

/** The set with the letter added where it was missing, or taken out where it was. */
export function toggleLetter(letters: Letters, letter: Letter): Letters {
  return setOf((each) => (each === letter) !== letters.includes(each));
}

/**
 * The set that a text names: letters in any case and order, also doubled, with blanks, commas,
 * semicolons, slashes or plus signs between them; nothing is the empty set. Null for anything else.
 */
export function parseLetters(text: string): Letters | null {
  const named = text.toUpperCase().replace(/[\s,;/+&]+/g, "");
  if (!/^[ARCI]*$/.test(named)) return null;
  return setOf((letter) => named.includes(letter));
}

function setOf(isIn: (letter: Letter) => boolean): Letters {
  // Each letter of the ordered list once or not at all is what the type says.
  return LETTERS.filter(isIn).join("") as Letters;
}
