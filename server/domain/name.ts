/** Visible characters in the name of a person, a team or an organisation. */
export const NAME_LENGTH = { min: 1, max: 120 } as const;

// Families of emoji and stacked accents are several code units a character; beyond this it is an attack.
const MAX_CODE_UNITS = 1200;
// Control characters, line and paragraph separators, lone surrogates, and those that reorder the text
// around them (U+202A–202E, U+2066–2069). Left-to-right and right-to-left marks and joiners are needed.
const REFUSED = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}\p{Co}]/u;
// Some letters and signs draw nothing: the fillers of Hangul, the blank of Braille.
const DRAWS_NOTHING = /[\p{Default_Ignorable_Code_Point}\u2800]/gu;

export type NameProblem = "empty" | "too-long" | "characters";
export type NameResult =
  | Readonly<{ ok: true; name: string }>
  | Readonly<{ ok: false; why: NameProblem }>;

/**
 * A display name as stored: trimmed, NFC, 1 to 120 visible characters as a reader counts them. Emoji
 * and right-to-left text are welcome; control and bidi-override characters are refused.
 */
export function normaliseName(input: string): NameResult {
  const name = input.normalize("NFC").trim();
  if (REFUSED.test(name)) return { ok: false, why: "characters" };
  const length = name.length > MAX_CODE_UNITS ? Number.POSITIVE_INFINITY : countVisible(name);
  if (length < NAME_LENGTH.min) return { ok: false, why: "empty" };
  return length > NAME_LENGTH.max ? { ok: false, why: "too-long" } : { ok: true, name };
}

/** A name for comparing only: NFKC, lower case, white space as single blanks, none at the ends. */
export function foldName(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}

function countVisible(name: string): number {
  if (!VISIBLE.test(name.replace(DRAWS_NOTHING, ""))) return 0;
  return [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(name)].length;
}
