import { hasLetter } from "@/server/domain/ownership/letters";
import type { Find } from "./draft";
import { handingOver, seatByDirection } from "./fix";
import type { Reading } from "./reading";
import { FINDING_SETTINGS } from "./rules";

/** O2: two or more accountable. Kept is the fitting seat among them, else the only one who also works. */
export const findManyAccountable: Find = (reading) =>
  reading.responsibilities.flatMap((responsibility) => {
    const { id } = responsibility;
    const accountable = reading.holding(id, "A");
    if (accountable.length < 2) return [];
    const fitting = seatByDirection(reading, responsibility);
    const working = accountable.filter((one) => hasLetter(reading.lettersOf(id, one), "R"));
    const kept =
      fitting !== null && accountable.includes(fitting)
        ? fitting
        : working.length === 1
          ? working[0]
          : undefined;
    return [
      {
        rule: "O2" as const,
        responsibilityId: id,
        positionIds: accountable,
        params: { count: accountable.length },
        fix: kept === undefined ? null : handingOver(reading, id, kept),
      },
    ];
  });

/** O5: both roles do the work and neither is accountable. */
export const findBothResponsible: Find = (reading) => {
  const { outward, inward } = reading;
  if (!outward || !inward || reading.isOneRole) return [];
  const pair = [outward.id, inward.id];
  return reading.responsibilities
    .filter(({ id }) => pair.every((seat) => isDoingOnly(reading, id, seat)))
    .map((responsibility) => {
      const { id } = responsibility;
      const seat = seatByDirection(reading, responsibility);
      const isFree = reading.holding(id, "A").length === 0;
      return {
        rule: "O5",
        responsibilityId: id,
        positionIds: pair,
        fix: seat !== null && isFree ? handingOver(reading, id, seat) : null,
      };
    });
};

/** O6: so many do the work, or are asked, that nobody is or nothing moves. */
export const findCrowd: Find = (reading) =>
  reading.responsibilities.flatMap(({ id }) => {
    const responsible = reading.holding(id, "R");
    const consulted = reading.holding(id, "C");
    const isManyR = responsible.length > FINDING_SETTINGS.mostResponsible;
    const isManyC = consulted.length > FINDING_SETTINGS.mostConsulted;
    if (!isManyR && !isManyC) return [];
    return [
      {
        rule: "O6" as const,
        responsibilityId: id,
        positionIds: [...new Set([...(isManyR ? responsible : []), ...(isManyC ? consulted : [])])],
        params: {
          which: isManyR && isManyC ? "both" : isManyR ? "responsible" : "consulted",
          responsible: responsible.length,
          consulted: consulted.length,
        },
      },
    ];
  });

function isDoingOnly(reading: Reading, responsibilityId: string, positionId: string): boolean {
  const letters = reading.lettersOf(responsibilityId, positionId);
  return hasLetter(letters, "R") && !hasLetter(letters, "A");
}
