import type { SeatOfTeam, TeamPositions } from "@/server/features/positions/reads";

export type { SeatOfTeam, TeamPositions };

/** Where a team's seats are shown, and what the reader may do there. */
export type SeatPlace = Readonly<{
  org: string;
  team: string;
  today: string;
  on: string;
  canManage: boolean;
  canAddPeople: boolean;
  canReadPeople: boolean;
}>;

/** The place of a page, from its address and what it read. */
export function seatPlace(org: string, data: TeamPositions): SeatPlace {
  const { today, on, canManage, canAddPeople, canReadPeople } = data;
  return { org, team: data.team.id, today, on, canManage, canAddPeople, canReadPeople };
}

/** The position in the words of its form; `hidden` names a head that the reader may not see. */
export function knownPosition(seat: SeatOfTeam, hidden: string) {
  const { id, name, kind, needle, fromDay, toDay, version, head } = seat;
  const label = head?.name ?? hidden;
  return { id, name, kind, needle, fromDay, toDay, version, head: head && { id: head.id, label } };
}
