import type { Find } from "./draft";
import { adding, handingOver, seatByDirection } from "./fix";
import { headsOf, isHeld, type Reading } from "./reading";

/** O1: nobody accountable. The only one who does the work is offered the A, else the fitting seat. */
export const findNobodyAccountable: Find = (reading) =>
  reading.responsibilities
    .filter(({ id }) => reading.holding(id, "A").length === 0)
    .map((responsibility) => {
      const doing = reading.holding(responsibility.id, "R").filter((id) => isSeatHeld(reading, id));
      const seat =
        doing.length === 1 ? (doing[0] ?? null) : seatByDirection(reading, responsibility);
      return {
        rule: "O1",
        responsibilityId: responsibility.id,
        fix: seat === null ? null : [adding(reading, responsibility.id, seat, "A")],
      };
    });

/** O3: nobody does the work. Where one position is accountable, it is offered the R. */
export const findNobodyResponsible: Find = (reading) =>
  reading.responsibilities
    .filter(({ id }) => reading.holding(id, "R").length === 0)
    .map(({ id }) => {
      const [only, ...others] = reading.holding(id, "A");
      return {
        rule: "O3",
        responsibilityId: id,
        fix: only && others.length === 0 ? [adding(reading, id, only, "R")] : null,
      };
    });

/** O4: the A sits with an empty seat or with somebody who left; the next held seat above may take it. */
export const findAccountableVacancy: Find = (reading) =>
  reading.responsibilities.flatMap(({ id }) => {
    const accountable = reading.holding(id, "A");
    return accountable
      .filter((positionId) => !isSeatHeld(reading, positionId))
      .map((positionId) => {
        const head = nextHeldAbove(reading, positionId);
        return {
          rule: "O4" as const,
          responsibilityId: id,
          positionId,
          positionIds: [positionId],
          params: { why: reading.position(positionId)?.holder ? "left" : "vacant" },
          fix: head !== null && accountable.length === 1 ? handingOver(reading, id, head) : null,
        };
      });
  });

function isSeatHeld(reading: Reading, positionId: string): boolean {
  const position = reading.position(positionId);
  return position !== undefined && isHeld(position);
}

function nextHeldAbove(reading: Reading, positionId: string): string | null {
  const positions = new Map(reading.positions.map((one) => [one.id, one]));
  return headsOf(positionId, positions).find((id) => isSeatHeld(reading, id)) ?? null;
}
