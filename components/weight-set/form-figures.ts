import type { SetFigures } from "@/server/domain/first-role-round/fork";

/** The weight and value fields of a form; the names of the fields are those of the figures. */
export function figuresIn(form: FormData, known: SetFigures): SetFigures {
  const read = (part: "weights" | "values") =>
    Object.fromEntries(
      Object.keys(known[part]).map((name) => [name, numberIn(String(form.get(`${part}.${name}`)))]),
    );
  return { weights: read("weights"), values: read("values") };
}

/** A number as typed, a comma taken as a point; NaN where it is none, so that it is refused in words. */
export function numberIn(text: string): number {
  const plain = text.trim().replace(",", ".");
  return plain === "" ? Number.NaN : Number(plain);
}

/** What the weights sum to so far; what is no number counts nothing. */
export function sumOf(weights: Readonly<Record<string, number>>): number {
  return Object.values(weights).reduce((sum, one) => sum + (one > 0 ? one : 0), 0);
}
