import type { Position } from "@/server/domain/structure/structure";
import type { Convergence } from "./convergence-data";

/** A name this long has its place at the end of a needle. */
const SHORT = 14;

/** What the two seats are called in a sentence and, shorter, at a needle. */
export function seatNames(
  { pair, isOneSeat }: Pick<Convergence, "pair" | "isOneSeat">,
  t: (key: "seat.outward" | "seat.inward") => string,
) {
  const outward = pair.outward?.name ?? t("seat.outward");
  const inward = pair.inward?.name ?? t("seat.inward");
  return {
    outward,
    inward,
    needle: {
      outward: shortName(pair.outward, isOneSeat ? "" : t("seat.outward")),
      // One needle lies on the other; one name is enough.
      inward: isOneSeat ? "" : shortName(pair.inward, t("seat.inward")),
    },
  };
}

function shortName(position: Position | null, fallback: string): string {
  if (!position) return fallback;
  if (position.name.length <= SHORT) return position.name;
  return position.kind === "cto" || position.kind === "cio"
    ? position.kind.toUpperCase()
    : fallback;
}
