import { z } from "zod";
import { type CompleteRows, cronbachAlpha } from "@/server/domain/statistics/alpha";

/** From so many complete forms on alpha is told, and below which it flags a quality: an expert draft. */
export const ALPHA_CUTS = { forms: 30, low: 0.6 } as const;

/** What is told of how many: nobody, so many at least, or nothing where it could point at somebody. */
const Count = z.union([z.object({ atLeast: z.int() }), z.literal("none"), z.literal("not-told")]);
export type ToldCount = z.infer<typeof Count>;

const Alpha = z.object({
  quality: z.string(),
  /** To two decimals; null where too few forms were complete, or where nothing varied. */
  alpha: z.number().nullable(),
  reason: z.enum(["too-few", "undefined"]).nullable(),
  isLow: z.boolean(),
});

/** What a release says, for admins alone, of its instrument and of forms that look careless. */
export const Soundness = z.object({
  alphas: z.array(Alpha),
  flags: z.object({ forms: Count, flat: Count, top: Count, fast: Count, either: Count }),
});
export type Soundness = z.infer<typeof Soundness>;
export type Flags = Soundness["flags"];

/** How many of the forms, as the database tells it: null where that would tell of few. */
export type FlagCounts = Readonly<Record<keyof Flags, number | null>>;

/** The figures of soundness from what is told of a cycle: sums over complete forms by quality, and counts. */
export function soundnessOf(
  qualities: readonly string[],
  complete: ReadonlyMap<string, CompleteRows>,
  counts: FlagCounts,
): Soundness {
  const { forms, flat, top, fast, either } = counts;
  return {
    alphas: qualities.map((quality) => alphaOf(quality, complete.get(quality))),
    flags: {
      forms: countOf(forms),
      flat: countOf(flat),
      top: countOf(top),
      fast: countOf(fast),
      either: countOf(either),
    },
  };
}

const MOST_TOLD = 0.99;

function alphaOf(quality: string, rows: CompleteRows | undefined): z.infer<typeof Alpha> {
  if (!rows || rows.n < ALPHA_CUTS.forms) {
    return { quality, alpha: null, reason: "too-few", isLow: false };
  }
  const alpha = cronbachAlpha(rows);
  if (alpha === null) return { quality, alpha: null, reason: "undefined", isLow: false };
  // One, exactly, would tell that nobody made a difference between items.
  const told = Math.min(MOST_TOLD, Math.round(alpha * 100) / 100);
  return { quality, alpha: told, reason: null, isLow: alpha < ALPHA_CUTS.low };
}

const BANDS = [1000, 500, 200, 100, 50, 20, 10, 5, 3] as const;

function countOf(count: number | null): ToldCount {
  if (count === null) return "not-told";
  if (count === 0) return "none";
  return { atLeast: BANDS.find((least) => least <= count) ?? 1 };
}
