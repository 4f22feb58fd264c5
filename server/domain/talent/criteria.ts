import { z } from "zod";

/**
 * What a hub is judged by, in the order of the form. The weights are a draft by experts, to start from:
 * a plan may change them, and so may each rater.
 */
export const HUB_CRITERIA = [
  { key: "supply", weight: 20 },
  { key: "cost", weight: 15 },
  { key: "overlap", weight: 15 },
  { key: "retention", weight: 10 },
  { key: "culture", weight: 10 },
  { key: "legal", weight: 10 },
  { key: "presence", weight: 10 },
  { key: "speed", weight: 10 },
] as const;
export type CriterionKey = (typeof HUB_CRITERIA)[number]["key"];

export const CRITERION_KEYS: readonly CriterionKey[] = HUB_CRITERIA.map(({ key }) => key);
export const DEFAULT_WEIGHTS: readonly number[] = HUB_CRITERIA.map(({ weight }) => weight);

/** A criterion's key. */
export const CriterionName = z.enum(HUB_CRITERIA.map(({ key }) => key));

/** How well a hub does on a criterion: 0 very badly, 4 very well. */
export const RATING_TOP = 4;
export const RatingValue = z.int("talent-rating").min(0, "talent-rating").max(4, "talent-rating");

/** One weight a criterion, 0 to 100, in their order; not all nothing. A refusal is a key of messages `errors`. */
export const HubWeights = z
  .array(z.int("talent-weight").min(0, "talent-weight").max(100, "talent-weight"))
  .length(HUB_CRITERIA.length, "talent-weight")
  .refine((weights) => weights.some((weight) => weight > 0), "talent-weights-nothing");
