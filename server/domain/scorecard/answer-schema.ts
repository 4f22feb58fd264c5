import { z } from "zod";
import type { Scale } from "../instrument/instrument";
import { NOT_OBSERVED } from "./answer";

/** A schema for one answer on a scale from `min` to `max`, or 'not observed'. */
export function answerValue(scale: Readonly<{ min: number; max: number }>) {
  return z.union([z.int().min(scale.min).max(scale.max), z.literal(NOT_OBSERVED)]);
}

/** A schema for one patch; item values within the instrument's scale, levels within its anchors. */
export function answerPatch(scale: Pick<Scale, "min" | "max">, levels: number) {
  const place = { key: z.string().min(1).max(300), revision: z.int().min(0) };
  return z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("item"), ...place, value: answerValue(scale) }),
    z.object({
      kind: z.literal("level"),
      ...place,
      value: answerValue({ min: 1, max: levels }),
    }),
  ]);
}
