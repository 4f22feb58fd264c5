import type { Demand } from "./demand";

/** How the seats of a hub are divided: each side's own, and shared ones that work for both. */
export type SeatSplit = Readonly<{ seats: number; cto: number; cio: number; shared: number }>;

/** What is agreed for a hub. */
export type HubAgreement = SeatSplit & Readonly<{ hubId: string }>;

export const SEAT_PARTS = ["cto", "cio", "shared"] as const;
export type SeatPart = (typeof SEAT_PARTS)[number];

/** Whether the parts make up the whole: `seats = cto + cio + shared`. */
export function addsUp({ seats, cto, cio, shared }: SeatSplit): boolean {
  return seats === cto + cio + shared;
}

/** The seats that the demand list asks for in a hub, by part; a demand of both sides counts as shared. */
export function seatsAsked(demands: readonly Demand[], hubId: string): SeatSplit {
  const here = demands.filter((demand) => demand.hubId === hubId);
  const of = (side: Demand["side"]) =>
    here.reduce((sum, demand) => sum + (demand.side === side ? demand.seats : 0), 0);
  const parts = { cto: of("cto"), cio: of("cio"), shared: of("both") };
  return { seats: parts.cto + parts.cio + parts.shared, ...parts };
}

/** Demands that both sides make together, 'one DevOps, two backlogs': those with a hub first, by quarter. */
export function sharedSeats<D extends Demand>(demands: readonly D[]): D[] {
  const order = (demand: D) => `${demand.hubId ? 0 : 1} ${demand.startQuarter}`;
  return demands
    .filter(({ side }) => side === "both")
    .sort((a, b) => order(a).localeCompare(order(b), "en"));
}
