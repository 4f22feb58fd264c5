import { z } from "zod";
import { SearchText } from "@/server/domain/field";
import { OWNER_STATES } from "@/server/domain/timeline/owner-state";

/** An address may hold anything: what does not fit falls back to what is usual. */
export const ViewLandscape = z.object({
  map: z
    .enum(["responsibilities", "indices"])
    .default("responsibilities")
    .catch("responsibilities"),
  on: z.iso.date().optional().catch(undefined),
  team: z.uuid().optional().catch(undefined),
  q: SearchText,
  /** Only teams with at least one responsibility in this state. */
  state: z.enum(OWNER_STATES).optional().catch(undefined),
  /** `name`, the id of a responsibility or the key of an index. */
  sort: z.string().max(40).default("name").catch("name"),
  dir: z.enum(["ascending", "descending"]).default("ascending").catch("ascending"),
});
export type ViewLandscape = z.output<typeof ViewLandscape>;
