/** Why a text is not a figure: the key of a sentence that says what to write instead. */
export type FigureProblem = "empty" | "not-a-number" | "ambiguous" | "too-large";
export type FigureResult =
  | Readonly<{ ok: true; value: number }>
  | Readonly<{ ok: false; why: FigureProblem }>;

/** Beyond this a figure is a slip of the keyboard, and digits would be lost. */
const LARGEST = 1e12;

/**
 * A figure as people type it: 95.2, 95,2, 1 234,5, 1,234.5, −3, with a percent sign or not. A lone
 * comma before three digits (1,234) may mean either and is refused rather than guessed.
 */
export function parseFigure(text: string): FigureResult {
  const bare = text
    .trim()
    .replace(/%$/, "")
    .replace(/[\u2212\u2013]/, "-")
    .replace(/[\s\u00a0\u202f']/g, "");
  if (bare === "") return { ok: false, why: "empty" };
  if (/^[-+]?\d{1,3},\d{3}$/.test(bare)) return { ok: false, why: "ambiguous" };
  const plain = withDecimalPoint(bare);
  if (!/^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d{1,3})?$/i.test(plain)) {
    return { ok: false, why: "not-a-number" };
  }
  const value = Number(plain);
  return Math.abs(value) <= LARGEST ? { ok: true, value } : { ok: false, why: "too-large" };
}

// The separator that stands last parts the decimals; the other groups thousands, by threes.
function withDecimalPoint(bare: string): string {
  if (/^[-+]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(bare)) return bare.replaceAll(",", "");
  if (/^[-+]?\d{1,3}(\.\d{3})+,\d*$/.test(bare)) {
    return bare.replaceAll(".", "").replace(",", ".");
  }
  return /^[^.]*,[^,.]*$/.test(bare) ? bare.replace(",", ".") : bare;
}
