import { describe, expect, it } from "vitest";
import { kpiState } from "@/server/domain/kpi/state";

const up = { good: "up", target: 99, staleAfterDays: 30 } as const;
const down = { good: "down", target: 5, staleAfterDays: 30 } as const;
const TODAY = "2026-11-24";

describe("kpiState", () => {
  it("compares the newest reading with the target, in the direction of good", () => {
    expect(kpiState(up, [{ day: "2026-11-20", value: 99 }], TODAY).isOnTarget).toBe(true);
    expect(kpiState(up, [{ day: "2026-11-20", value: 98.9 }], TODAY).isOnTarget).toBe(false);
    expect(kpiState(down, [{ day: "2026-11-20", value: 5 }], TODAY).isOnTarget).toBe(true);
    expect(kpiState(down, [{ day: "2026-11-20", value: 5.1 }], TODAY).isOnTarget).toBe(false);
    expect(
      kpiState({ ...up, target: null }, [{ day: "2026-11-20", value: 1 }], TODAY).isOnTarget,
    ).toBeNull();
  });

  it("calls a KPI stale the day after its time, and one never read as well", () => {
    expect(kpiState(up, [{ day: "2026-10-25", value: 1 }], TODAY)).toMatchObject({
      age: 30,
      isStale: false,
    });
    expect(kpiState(up, [{ day: "2026-10-24", value: 1 }], TODAY)).toMatchObject({
      age: 31,
      isStale: true,
    });
    expect(kpiState(up, [], TODAY)).toEqual({
      isOnTarget: null,
      age: null,
      isStale: true,
      isBetter: null,
    });
  });

  it("says whether the last step was a good one", () => {
    const steps = (from: number, to: number) => [
      { day: "2026-10-01", value: from },
      { day: "2026-11-01", value: to },
    ];
    expect(kpiState(up, steps(1, 2), TODAY).isBetter).toBe(true);
    expect(kpiState(down, steps(1, 2), TODAY).isBetter).toBe(false);
    expect(kpiState(down, steps(2, 1), TODAY).isBetter).toBe(true);
    expect(kpiState(up, steps(2, 2), TODAY).isBetter).toBeNull();
    expect(kpiState(up, steps(1, 2).slice(1), TODAY).isBetter).toBeNull();
  });
});
