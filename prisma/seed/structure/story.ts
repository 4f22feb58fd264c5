import type { Needle } from "@/server/domain/position/needle";
import type { IMPORTANCE_PRESETS } from "@/server/domain/responsibility/importance";
import type { PositionKind } from "@/server/domain/structure/structure";

/** All days are days ago. Responsibilities go by their key, seats and people by their name. */
export type SeatStory = Readonly<{
  name: string;
  kind: PositionKind;
  needle: Needle;
  since: number;
  /** Another seat of the team, or of one above as the product offers it: `CTO (Some team)`. */
  reportsTo?: string;
  holders?: readonly Readonly<{ who: string; from: number; to?: number }>[];
}>;

/** Letters by responsibility and seat; nothing takes a seat out. */
export type CellStory = Readonly<Record<string, Readonly<Record<string, string>>>>;

export type MoveStory = Readonly<{
  daysAgo: number;
  by?: string;
  reason: string;
  cells: CellStory;
  /** A correction: since when it had been so. */
  since?: number;
}>;

export type TeamStory = Readonly<{
  team: string;
  /** Who acts where nobody else is named: the local part of an address. */
  by: string;
  seats: readonly SeatStory[];
  /** The first map by seat: one word for each of the sixteen responsibilities, `-` for nothing. */
  map?: Readonly<{ daysAgo: number; letters: Readonly<Record<string, string>> }>;
  moves?: readonly MoveStory[];
  agreements?: readonly Readonly<{
    daysAgo: number;
    duty: string;
    between: readonly [string, string];
    text: string;
  }>[];
  preset?: Readonly<{ daysAgo: number; name: (typeof IMPORTANCE_PRESETS)[number] }>;
  /** 0 dismisses what the catalogue proposes. */
  dependencies?: Readonly<{
    daysAgo: number;
    of: readonly (readonly [duty: string, on: string, severity: 0 | 1 | 2 | 3])[];
  }>;
  /** `expires` lies ahead. */
  waiver?: Readonly<{
    daysAgo: number;
    rule: "O9";
    duty: string;
    seat: string;
    reason: string;
    expires: number;
  }>;
  snapshots?: readonly Readonly<{ daysAgo: number; name: string }>[];
}>;

const DUTIES = Array.from({ length: 16 }, (_, at) => `D${String(at + 1).padStart(2, "0")}`);

/** A map by seat as cells. */
export function cellsOf(letters: Readonly<Record<string, string>>): CellStory {
  const rows = Object.entries(letters).map(([seat, line]) => [seat, line.split(/\s+/)] as const);
  return Object.fromEntries(
    DUTIES.map((duty, at) => {
      const held = rows.flatMap(([seat, words]) => {
        const word = words[at] ?? "-";
        return word === "-" ? [] : [[seat, word] as const];
      });
      return [duty, Object.fromEntries(held)];
    }),
  );
}
