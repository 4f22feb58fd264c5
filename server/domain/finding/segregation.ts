import type { Position } from "@/server/domain/structure/structure";
import type { Find } from "./draft";
import { adding } from "./fix";
import { isHeld, isSameHand, type Reading } from "./reading";
import { NAMED_DUTIES } from "./rules";

/**
 * O12: one hand is accountable for security operations and for engineering delivery, and nobody
 * independent of it, neither the same person nor below it, is consulted on security.
 */
export const findUncheckedSecurity: Find = (reading) => {
  const security = reading.responsibilities.find(({ key }) => key === NAMED_DUTIES.security);
  const delivery = reading.responsibilities.find(({ key }) => key === NAMED_DUTIES.delivery);
  if (!security || !delivery) return [];
  const delivering = seatsOf(reading, reading.holding(delivery.id, "A"));
  const asked = seatsOf(reading, reading.holding(security.id, "C"));
  return seatsOf(reading, reading.holding(security.id, "A"))
    .filter((seat) => delivering.some((other) => isSameHand(seat, other)))
    .filter((seat) => !asked.some((other) => isIndependent(reading, other, seat)))
    .map((seat) => {
      const checker = [reading.outward, reading.inward].find(
        (other) => other && isHeld(other) && isIndependent(reading, other, seat),
      );
      return {
        rule: "O12",
        responsibilityId: security.id,
        positionId: seat.id,
        positionIds: [seat.id],
        otherIds: [delivery.id],
        fix: checker ? [adding(reading, security.id, checker.id, "C")] : null,
      };
    });
};

function isIndependent(reading: Reading, one: Position, of: Position): boolean {
  return !isSameHand(one, of) && !reading.isBelow(one.id, of.id);
}

function seatsOf(reading: Reading, ids: readonly string[]): Position[] {
  return ids.flatMap((id) => reading.position(id) ?? []);
}
