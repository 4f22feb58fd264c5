import { type DistanceWord, distanceWord } from "@/server/domain/convergence/gaze";
import type { Indices } from "@/server/domain/convergence/indices";
import type { OwnerState } from "@/server/domain/timeline/owner-state";

type Gaze = Pick<Indices, "gazeOutward" | "gazeInward" | "gazeDistance">;
/** A change of the distance smaller than this is none. */
const STILL = 0.05;

/** Where the roles look: both, in a word for their distance; one alone; or nobody yet. */
export type GazePart = Readonly<
  | { kind: DistanceWord | "one" | "none" }
  | { kind: "alone"; side: "outward" | "inward"; looks: "outward" | "inward" | "both" }
>;
/** Whether the needles have moved since; null where that cannot be said. */
export type Turn = "closer" | "apart" | "steady" | null;
/** How ownership stands in one clause, from what asks for attention first. */
export type OwnersPart = Readonly<{
  kind: "both" | "contested" | "gap" | "vacant" | "findings" | "owned";
  contested: number;
  gap: number;
  vacant: number;
  grave: number;
}>;

/** What a report says in its first sentence. */
export type Headline = Readonly<{ gaze: GazePart; turn: Turn; owners: OwnersPart }>;

/** Chooses the first sentence of a report. `grave` counts critical and high findings nobody accepted. */
export function headlineOf(
  facts: Readonly<{
    now: Gaze;
    before: Pick<Gaze, "gazeDistance">;
    isOneSeat: boolean;
    states: Iterable<OwnerState>;
    grave: number;
  }>,
): Headline {
  const { now, before, isOneSeat } = facts;
  return {
    gaze: isOneSeat ? { kind: "one" } : gazePart(now),
    turn: isOneSeat ? null : turnOf(now.gazeDistance, before.gazeDistance),
    owners: ownersPart([...facts.states], facts.grave),
  };
}

function gazePart({ gazeOutward, gazeInward, gazeDistance }: Gaze): GazePart {
  if (gazeDistance !== null) return { kind: distanceWord(gazeDistance) };
  const gaze = gazeOutward ?? gazeInward;
  if (gaze === null) return { kind: "none" };
  const looks = gaze === 0 ? "both" : gaze > 0 ? "outward" : "inward";
  return { kind: "alone", side: gazeOutward === null ? "inward" : "outward", looks };
}

function turnOf(now: number | null, before: number | null): Turn {
  if (now === null || before === null) return null;
  const change = now - before;
  if (Math.abs(change) < STILL) return "steady";
  return change > 0 ? "apart" : "closer";
}

function ownersPart(states: readonly OwnerState[], grave: number): OwnersPart {
  const count = (wanted: OwnerState["state"]) =>
    states.filter(({ state }) => state === wanted).length;
  const [contested, gap, vacant] = [count("contested"), count("gap"), count("vacant")];
  const counts = { contested, gap, vacant, grave };
  if (contested > 0) return { kind: gap > 0 ? "both" : "contested", ...counts };
  if (gap > 0) return { kind: "gap", ...counts };
  if (vacant > 0) return { kind: "vacant", ...counts };
  return { kind: grave > 0 ? "findings" : "owned", ...counts };
}
