import { z } from "zod";
import { DisplayName } from "@/server/domain/field";
import { NEEDLES } from "@/server/domain/position/needle";
import { POSITION_KINDS } from "@/server/domain/structure/structure";

const FIRST_DAY = "1900-01-01";
const LAST_DAY = "2199-12-31";
const Day = z.iso.date("day").refine((day) => day >= FIRST_DAY && day <= LAST_DAY, "day");
const OneVersion = z.object({ version: z.int() });
const Reason = z.string().trim().max(500, "ownership-reason-long").default("");

export const ReadPositions = z.object({ on: Day.optional().catch(undefined) });
const Seat = z.object({
  name: DisplayName,
  kind: z.enum(POSITION_KINDS, "position-kind"),
  reportsToId: z.uuid("position-head").nullable().optional(),
  needle: z.enum(NEEDLES, "position-needle"),
  fromDay: Day,
});
export const CreatePosition = Seat;
export const CreatePair = z.object({ fromDay: Day });
/** What is left out stays as it is, on each of its days. */
export const ChangePosition = Seat.partial()
  .extend({
    position: z.uuid(),
    /** The day from which the change holds; today where it is left out. */
    changeFrom: Day.optional(),
  })
  .extend(OneVersion.shape);
export const OnePosition = z.object({ position: z.uuid(), toDay: Day });
export const EndPosition = OnePosition.extend({ reason: Reason }).extend(OneVersion.shape);
export const ReopenPosition = z.object({ position: z.uuid() }).extend(OneVersion.shape);
export const FindHeads = z.object({
  q: z.string().max(100).default(""),
  except: z.uuid().nullish(),
});
export const FillPosition = z.object({
  position: z.uuid(),
  personId: z.uuid("holding-person").nullable(),
  /** Somebody not yet known here, by name; instead of `personId`. */
  newName: z
    .union([z.literal("").transform(() => null), DisplayName])
    .nullable()
    .default(null),
  fromDay: Day,
  toDay: Day.nullable(),
});
export const EndHolding = z.object({ holding: z.uuid(), toDay: Day }).extend(OneVersion.shape);
export const CorrectHolding = z
  .object({ holding: z.uuid(), fromDay: Day, toDay: Day.nullable() })
  .extend(OneVersion.shape);
export const RemoveHolding = z.object({ holding: z.uuid() }).extend(OneVersion.shape);
