import type { ReleaseOverall } from "@/server/domain/disclosure/overall";
import type { Instrument } from "@/server/domain/instrument/instrument";
import type { ComparisonMap } from "./map";
import type { ReleasedCycle } from "./released";
import type { TeamFilter } from "./teams";

/** Why there is nothing to compare. */
export type EmptyReason = "no-access" | "none-released" | "none-shared" | "none-here";

/** What an instrument is called where figures stand. */
export type InstrumentName = Readonly<Pick<Instrument, "name" | "version" | "status">>;

/** Where released figures come from, without any figure. */
export type CycleSource = Readonly<Omit<ReleasedCycle, "overall">>;

/** What one layer shows: its rows, or why there are none, and where it comes from. */
export type LayerView = Readonly<{
  map: ComparisonMap | null;
  empty: EmptyReason | null;
  instrument: InstrumentName | null;
  /** Released layers only. */
  cycle: CycleSource | null;
  /** Figures over all teams; null for those who may not see all of them. */
  overall: ReleaseOverall | null;
  /** Whether all teams of the organisation are within this reader's sight. */
  isWhole: boolean;
  teams: readonly TeamFilter[];
  /** Self-ratings made with another version, which are not mixed in. */
  otherVersions: number;
}>;

/** A layer without rows. */
export function emptyLayer(empty: EmptyReason): LayerView {
  const nothing = { map: null, instrument: null, cycle: null, overall: null, teams: [] };
  return { ...nothing, empty, isWhole: false, otherVersions: 0 };
}

export function nameOf({ name, version, status }: Instrument): InstrumentName {
  return { name, version, status };
}
