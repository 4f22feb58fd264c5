import { z } from "zod";

const KEY = 300;

/** How many ways there are to look: each part stands in the address of the page under the same name. */
export const ViewComparison = z.object({
  /** Left out: the layer that has something to show. */
  layer: z.enum(["self", "rated", "imported"]).optional(),
  /** Left out: the cycle released last. */
  cycle: z.uuid().optional(),
  level: z.enum(["quality", "item"]).default("quality"),
  /** Only this team and the teams below it. */
  team: z.uuid().optional(),
  /** `name`, `spread`, `raters`, or `key:` and the key of a column. */
  sort: z
    .string()
    .max(KEY + 4)
    .default("name"),
  dir: z.enum(["ascending", "descending"]).default("ascending"),
  /** The cell whose figures are open: the row's id, a colon, the column's key. */
  cell: z
    .string()
    .max(KEY + 40)
    .optional(),
});

export type ViewComparison = z.output<typeof ViewComparison>;
