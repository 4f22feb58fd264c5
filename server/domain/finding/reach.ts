import { hasLetter } from "@/server/domain/ownership/letters";
import type { Find } from "./draft";
import { adding } from "./fix";
import { FINDING_SETTINGS } from "./rules";

const ROUNDING = 1e-9;

/** O7: accountable, yet neither at work nor with anybody at work among those who report to it. */
export const findNoHands: Find = (reading) =>
  reading.responsibilities.flatMap(({ id }) => {
    const working = reading.holding(id, "R");
    return reading
      .holding(id, "A")
      .filter((head) => !working.some((one) => one === head || reading.isBelow(one, head)))
      .map((positionId) => ({
        rule: "O7" as const,
        responsibilityId: id,
        positionId,
        positionIds: [positionId],
        fix: [adding(reading, id, positionId, "R")],
      }));
  });

/**
 * O8: one position accountable for more than 60 % of the importance of all that has an A, or for more
 * than nine responsibilities.
 */
export const findOverload: Find = (reading) => {
  const owned = reading.responsibilities.filter(({ id }) => reading.holding(id, "A").length > 0);
  const whole = owned.reduce((sum, { importance }) => sum + importance, 0);
  return reading.positions.flatMap(({ id }) => {
    const theirs = owned.filter((one) => hasLetter(reading.lettersOf(one.id, id), "A"));
    const load = theirs.reduce((sum, { importance }) => sum + importance, 0);
    const share = whole > 0 ? load / whole : 0;
    const isOver =
      share > FINDING_SETTINGS.mostLoad + ROUNDING ||
      theirs.length > FINDING_SETTINGS.mostAccountable;
    if (!isOver) return [];
    return [
      {
        rule: "O8" as const,
        positionId: id,
        positionIds: [id],
        params: { share, count: theirs.length, owned: owned.length },
      },
    ];
  });
};
