import { expect, it } from "vitest";
import type { Demand } from "@/server/domain/talent/demand";
import { addsUp, seatsAsked, sharedSeats } from "@/server/domain/talent/seats";

const demand = (change: Partial<Demand>): Demand => ({
  id: "1",
  role: "Engineer",
  side: "cto",
  skills: ["go"],
  startQuarter: "2027-Q1",
  seats: 1,
  level: "mid",
  isCritical: false,
  hubId: "lisbon",
  backupHubId: null,
  ...change,
});

it("checks that the parts make up the whole", () => {
  expect(addsUp({ seats: 5, cto: 2, cio: 2, shared: 1 })).toBe(true);
  expect(addsUp({ seats: 5, cto: 2, cio: 2, shared: 0 })).toBe(false);
  expect(addsUp({ seats: 0, cto: 0, cio: 0, shared: 0 })).toBe(true);
});

it("counts what is asked for in a hub, by part", () => {
  const demands = [
    demand({ seats: 2 }),
    demand({ side: "cio", seats: 3 }),
    demand({ side: "both" }),
    demand({ hubId: "porto", seats: 9 }),
    demand({ hubId: null, seats: 9 }),
  ];
  expect(seatsAsked(demands, "lisbon")).toEqual({ seats: 6, cto: 2, cio: 3, shared: 1 });
  expect(seatsAsked(demands, "nowhere")).toEqual({ seats: 0, cto: 0, cio: 0, shared: 0 });
});

it("lists the seats that work for two backlogs, placed ones first, the earliest first", () => {
  const demands = [
    demand({ id: "open", side: "both", hubId: null, startQuarter: "2026-Q1" }),
    demand({ id: "late", side: "both", startQuarter: "2027-Q3" }),
    demand({ id: "own" }),
    demand({ id: "soon", side: "both", startQuarter: "2026-Q4" }),
  ];
  expect(sharedSeats(demands).map(({ id }) => id)).toEqual(["soon", "late", "open"]);
});
