import type { Find } from "./draft";
import { adding } from "./fix";
import { isConsulted, isSameHand } from "./reading";
import { FINDING_SETTINGS } from "./rules";

/**
 * O11: an inward responsibility on which an outward or shared one seriously depends, with the outward
 * role not even consulted: a breach inside that reaches customers unannounced.
 */
export const findUnaskedDependent: Find = (reading) => {
  const { outward } = reading;
  if (!outward) return [];
  return reading.responsibilities
    .filter(({ direction }) => direction === "inward")
    .flatMap(({ id }) => {
      const serious = reading.dependencies.filter(
        ({ onId, severity, responsibilityId }) =>
          onId === id &&
          severity >= FINDING_SETTINGS.breachSeverity &&
          (reading.responsibility(responsibilityId)?.direction ?? "inward") !== "inward",
      );
      if (serious.length === 0 || isConsulted(reading.lettersOf(id, outward.id))) return [];
      return [
        {
          rule: "O11" as const,
          responsibilityId: id,
          positionId: outward.id,
          positionIds: [outward.id],
          otherIds: serious.map(({ responsibilityId }) => responsibilityId),
          params: { severity: Math.max(...serious.map(({ severity }) => severity)) },
          fix: [adding(reading, id, outward.id, "C")],
        },
      ];
    });
};

/**
 * O16: what one role answers for depends on another's responsibility, and it is not even told of it.
 * Shared ones are left out: O10 asks more of them.
 */
export const findUninformedDependent: Find = (reading) =>
  reading.responsibilities
    .filter(({ direction }) => direction !== "shared")
    .flatMap(({ id }) => {
      const owners = reading.holding(id, "A");
      const waiting = new Map<string, string[]>();
      for (const { onId, responsibilityId } of reading.dependencies) {
        if (onId !== id) continue;
        for (const positionId of reading.holding(responsibilityId, "A")) {
          waiting.set(positionId, [...(waiting.get(positionId) ?? []), responsibilityId]);
        }
      }
      const isOwnHand = (positionId: string) =>
        owners.some((owner) => {
          const [one, other] = [reading.position(owner), reading.position(positionId)];
          return one !== undefined && other !== undefined && isSameHand(one, other);
        });
      return [...waiting]
        .filter(([positionId]) => owners.length > 0 && !isOwnHand(positionId))
        .filter(([positionId]) => reading.lettersOf(id, positionId) === "")
        .map(([positionId, otherIds]) => ({
          rule: "O16" as const,
          responsibilityId: id,
          positionId,
          positionIds: [positionId],
          otherIds,
          fix: [adding(reading, id, positionId, "I")],
        }));
    });
