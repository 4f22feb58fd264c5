import type { Direction } from "@/server/domain/structure/structure";
import type { OwnerState } from "@/server/domain/timeline/owner-state";
import type { Indices } from "@/server/domain/timeline/state";

export type LandscapeRow = Readonly<{
  id: string;
  name: string;
  /** The team right above it, where the reader may see that: two teams may have one name. */
  above: string | null;
  isAssessed: boolean;
  /** In the order of the columns. */
  cells: readonly OwnerState[];
  indices: Indices;
  /** How many critical and high findings nobody accepted. */
  grave: number;
}>;
export type LandscapeColumn = Readonly<{ id: string; name: string; direction: Direction }>;
