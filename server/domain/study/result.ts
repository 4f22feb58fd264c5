import { z } from "zod";
import { meanOf, momentsOfCounts, sdOf } from "@/server/domain/statistics/moments";

/**
 * When a level passes: enough judges put it where it belongs (75 %, as in Smith and Kendall's procedure), and
 * they agree how effective it is (SD of 1.0 at most on 1 to 5). Expert drafts. Below three judges nothing is told.
 */
export const STUDY_CUTS = { agreement: 0.75, sd: 1, judges: 3 } as const;

/** Changes whenever a rule of the result changes; stored with every result. */
const STUDY_RULES = "study-1";

/** What the judges who handed in said of one level: how many sorted it rightly, and how often each rating. */
export type JudgedLevel = Readonly<{
  quality: string;
  level: number;
  sorted: number;
  /** How often 1, 2, 3, 4 and 5 were given. */
  ratings: readonly number[];
}>;

const Flag = z.enum(["agreement", "spread", "order"]);
const LevelResult = z.object({
  quality: z.string(),
  level: z.int(),
  agreement: z.number(),
  mean: z.number(),
  sd: z.number(),
  flags: z.array(Flag),
});

/** What a closed study found; frozen with it. */
export const StudyResult = z.object({
  rules: z.string(),
  judges: z.int(),
  levels: z.array(LevelResult),
  isPassed: z.boolean(),
});
export type LevelResult = z.infer<typeof LevelResult>;
export type StudyResult = z.infer<typeof StudyResult>;

/**
 * Agreement, mean and SD (n − 1) of every level, with what is wrong with it: sorted elsewhere too often, rated
 * too differently, or not rated higher than the level below it. Null below three judges.
 */
export function studyResult(judges: number, levels: readonly JudgedLevel[]): StudyResult | null {
  if (judges < STUDY_CUTS.judges || levels.length === 0) return null;
  const figures = levels.map((one) => figuresOf(judges, one));
  const told = figures.map((one) => ({ ...one, flags: flagsOf(one, figures) }));
  const isPassed = told.every(({ flags }) => flags.length === 0);
  return { rules: STUDY_RULES, judges, levels: told, isPassed };
}

type Figures = Omit<LevelResult, "flags">;

function figuresOf(judges: number, { quality, level, sorted, ratings }: JudgedLevel): Figures {
  const moments = momentsOfCounts(ratings, 1);
  const [mean, sd] = [meanOf(moments), sdOf(moments)];
  if (mean === null || sd === null) throw new RangeError("a level without ratings");
  return { quality, level, agreement: sorted / judges, mean, sd };
}

function flagsOf(one: Figures, all: readonly Figures[]): LevelResult["flags"] {
  const beside = (by: 1 | -1) =>
    all.find(({ quality, level }) => quality === one.quality && level === one.level + by);
  const [below, above] = [beside(-1), beside(1)];
  const isOutOfOrder =
    (below !== undefined && below.mean >= one.mean) ||
    (above !== undefined && above.mean <= one.mean);
  return [
    ...(one.agreement < STUDY_CUTS.agreement ? ["agreement" as const] : []),
    ...(one.sd > STUDY_CUTS.sd ? ["spread" as const] : []),
    ...(isOutOfOrder ? ["order" as const] : []),
  ];
}
