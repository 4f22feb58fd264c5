import { z } from "zod";
import { DisplayName } from "@/server/domain/field";
import {
  IMPORTANCE_PRESETS,
  MAX_IMPORTANCE,
  MIN_IMPORTANCE,
} from "@/server/domain/responsibility/importance";
import { DIRECTIONS } from "@/server/domain/structure/structure";

const Day = z.iso.date("day").refine((day) => day >= "1900-01-01" && day <= "2199-12-31", "day");
const Definition = z
  .string()
  .trim()
  .min(1, "responsibility-definition")
  .max(600, "responsibility-definition-long");
const Kpis = z
  .array(z.string().trim().min(1).max(120, "responsibility-kpis"))
  .max(10, "responsibility-kpis");

export const ReadOne = z.object({ responsibility: z.uuid() });
const Wording = z.object({
  name: DisplayName,
  definition: Definition,
  kpis: Kpis,
  direction: z.enum(DIRECTIONS, "responsibility-direction"),
});
export const AddResponsibility = Wording.extend({ fromDay: Day });
const Version = { responsibility: z.uuid(), version: z.int() };
export const ChangeResponsibility = Wording.extend({ ...Version, fromDay: Day });
export const FollowCatalogue = z.object({ ...Version, fromDay: Day });
export const RetireResponsibility = z.object({ ...Version, toDay: Day });
export const BringBack = z.object({ ...Version, fromDay: Day });

const Weight = z
  .number("importance-weight")
  .min(MIN_IMPORTANCE, "importance-weight")
  .max(MAX_IMPORTANCE, "importance-weight");
export const SetImportance = z.object({
  fromDay: Day,
  preset: z.enum(IMPORTANCE_PRESETS).nullable().default(null),
  /** `was`: what the form showed; anything else by now is stale. */
  weights: z
    .array(z.object({ responsibilityId: z.uuid(), weight: Weight, was: z.number() }))
    .min(1)
    .max(200, "too-large"),
});
