import type { PositionKind } from "../structure/structure";

/** Which needle of the gaze dial a position is: a converged one may be both. */
export const NEEDLES = ["none", "outward", "inward", "both"] as const;
export type Needle = (typeof NEEDLES)[number];

type Feeds = Readonly<{ feedsOutward: boolean; feedsInward: boolean }>;

/** The choice as it is stored: two facts, each true of one position of a team at a time. */
export function feedsOf(needle: Needle): Feeds {
  return {
    feedsOutward: needle === "outward" || needle === "both",
    feedsInward: needle === "inward" || needle === "both",
  };
}

/** The choice that two stored facts make. */
export function needleOf({ feedsOutward, feedsInward }: Feeds): Needle {
  if (feedsOutward) return feedsInward ? "both" : "outward";
  return feedsInward ? "inward" : "none";
}

/** What a kind of position usually feeds. */
export function usualNeedle(kind: PositionKind): Needle {
  const usual = { cto: "outward", cio: "inward", converged: "both", other: "none" } as const;
  return usual[kind];
}
