import { ownerOf } from "@/server/domain/kpi/owner";
import type { Find } from "./draft";
import { handingOver } from "./fix";
import { FINDING_SETTINGS } from "./rules";

/** O14: the A passed on on more than two different days within twelve months. */
export const findUnsteadyAccountable: Find = (reading, { today, accountabilityDays }) => {
  const since = monthsBefore(today, FINDING_SETTINGS.changeMonths);
  return reading.responsibilities.flatMap(({ id }) => {
    const days = new Set(accountabilityDays[id]?.filter((day) => day > since && day <= today));
    if (days.size <= FINDING_SETTINGS.mostChanges) return [];
    return [
      {
        rule: "O14" as const,
        responsibilityId: id,
        params: { count: days.size, last: [...days].sort().at(-1) ?? today },
      },
    ];
  });
};

/** O15: the grid names one owner, the majority of those asked another. */
export const findMisperceived: Find = (reading, { perceived }) =>
  reading.responsibilities.flatMap(({ id }) => {
    const accountable = reading.holding(id, "A");
    const majority = perceived[id]?.majorityPositionId ?? null;
    if (majority === null || accountable.length === 0 || accountable.includes(majority)) return [];
    return [
      {
        rule: "O15" as const,
        responsibilityId: id,
        positionIds: [...accountable, majority],
        params: { count: accountable.length },
        fix: reading.position(majority) ? handingOver(reading, id, majority) : null,
      },
    ];
  });

/**
 * O17: somebody answers for it, and nothing measures it, or nobody owns the measure. A team that keeps
 * no KPI at all is told once, not once a responsibility.
 */
export const findUnmeasured: Find = (reading, { kpis }) => {
  if (kpis === null) return [];
  const owned = reading.responsibilities.filter(({ id }) => reading.holding(id, "A").length > 0);
  if (owned.length === 0) return [];
  if (kpis.length === 0) {
    const otherIds = owned.map(({ id }) => id);
    return [{ rule: "O17", otherIds, params: { why: "nothing", count: owned.length } }];
  }
  return owned.flatMap(({ id }) => {
    const own = kpis.filter(({ responsibilityId }) => responsibilityId === id);
    const why = own.length === 0 ? "unmeasured" : "unowned";
    if (why === "unowned" && own.every((kpi) => ownerOf(kpi, reading) !== null)) return [];
    const positionIds = reading.holding(id, "A");
    return [{ rule: "O17" as const, responsibilityId: id, positionIds, params: { why, count: 1 } }];
  });
};

/** The same day of the month so many months earlier; where the month is shorter, its last day. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const at = year * 12 + month - 1 - months;
  const [toYear, toMonth] = [Math.floor(at / 12), (at % 12) + 1];
  const last = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  return [
    String(toYear).padStart(4, "0"),
    String(toMonth).padStart(2, "0"),
    String(Math.min(date, last)).padStart(2, "0"),
  ].join("-");
}
