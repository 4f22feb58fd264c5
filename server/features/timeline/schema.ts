import { z } from "zod";
import { PERIODS } from "@/server/domain/timeline/period";

const Name = z.string().trim().min(1, "snapshot-name").max(80, "snapshot-name");
const Place = z.union([z.iso.date("day"), z.uuid()]);

export const ReadTimeline = z.object({ period: z.enum(PERIODS).default("12m").catch("12m") });
/** Each side is a day or the id of a snapshot. */
export const CompareStates = z.object({ from: Place.optional(), to: Place.optional() });
export const KeepSnapshot = z.object({ name: Name });
