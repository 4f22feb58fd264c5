import { hasLetter } from "@/server/domain/ownership/letters";
import type { Position } from "@/server/domain/structure/structure";
import type { Find } from "./draft";
import { adding, handingOver } from "./fix";
import { isConsulted, isHeld, type Reading } from "./reading";
import { NAMED_DUTIES } from "./rules";

/** O9: a role accountable for what looks the other way. A question, not a fault. */
export const findAgainstDirection: Find = (reading) =>
  sidesOf(reading).flatMap(({ seat, counterpart, direction }) =>
    reading.responsibilities
      .filter((one) => one.direction === direction)
      .filter(({ id }) => hasLetter(reading.lettersOf(id, seat.id), "A"))
      .map(({ id }) => ({
        rule: "O9" as const,
        responsibilityId: id,
        positionId: seat.id,
        positionIds: [seat.id],
        params: { direction },
        fix: counterpart && isHeld(counterpart) ? handingOver(reading, id, counterpart.id) : null,
      })),
  );

/** O10: a shared responsibility on one role, with the other not even consulted. */
export const findUnaskedCounterpart: Find = (reading) =>
  sidesOf(reading).flatMap(({ seat, counterpart }) => {
    if (!counterpart) return [];
    return reading.responsibilities
      .filter(({ direction }) => direction === "shared")
      .filter(({ id }) => hasLetter(reading.lettersOf(id, seat.id), "A"))
      .filter(({ id }) => !isConsulted(reading.lettersOf(id, counterpart.id)))
      .map(({ id }) => ({
        rule: "O10" as const,
        responsibilityId: id,
        positionId: counterpart.id,
        positionIds: [seat.id, counterpart.id],
        fix: [adding(reading, id, counterpart.id, "C")],
      }));
  });

/** O13: talent and hubs without both roles at work on it or accountable for it. */
export const findTalentAlone: Find = (reading) => {
  const talent = reading.responsibilities.find(({ key }) => key === NAMED_DUTIES.talent);
  const { outward, inward } = reading;
  if (!talent || !outward || !inward) return [];
  const seats = outward.id === inward.id ? [outward] : [outward, inward];
  const missing = seats.filter(({ id }) => {
    const letters = reading.lettersOf(talent.id, id);
    return !hasLetter(letters, "R") && !hasLetter(letters, "A");
  });
  const isMet = missing.length === 0 || (reading.isOneRole && missing.length < seats.length);
  if (isMet) return [];
  return [
    {
      rule: "O13",
      responsibilityId: talent.id,
      positionIds: missing.map(({ id }) => id),
      fix: missing.map(({ id }) => adding(reading, talent.id, id, "R")),
    },
  ];
};

type Side = Readonly<{
  seat: Position;
  counterpart: Position | null;
  /** What the seat is not there for. */
  direction: "outward" | "inward";
}>;

/** One hand on both sides has no other side. */
function sidesOf({ outward, inward, isOneRole }: Reading): readonly Side[] {
  if (isOneRole) return [];
  return [
    ...(outward ? [{ seat: outward, counterpart: inward, direction: "inward" as const }] : []),
    ...(inward ? [{ seat: inward, counterpart: outward, direction: "outward" as const }] : []),
  ];
}
