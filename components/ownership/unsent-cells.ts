import type { CellChange } from "@/server/domain/ownership/conflict";

/** Whose changes to which team's grid; another account on the same device never sees them. */
export type UnsentOwner = Readonly<{ userId: string; team: string }>;

const PREFIX = "januscope-ownership/";

/** What this device keeps of a grid: changes that the server has not acknowledged, by ids only. */
export function listUnsentCells(owner: UnsentOwner): CellChange[] {
  const kept = localStorage.getItem(nameOf(owner));
  // Written by the function below and by nothing else.
  return kept ? (JSON.parse(kept) as CellChange[]) : [];
}

/** Keeps changes until they are acknowledged; an empty list keeps nothing. */
export function keepUnsentCells(owner: UnsentOwner, changes: readonly CellChange[]): void {
  if (changes.length === 0) localStorage.removeItem(nameOf(owner));
  else localStorage.setItem(nameOf(owner), JSON.stringify(changes));
}

function nameOf({ userId, team }: UnsentOwner): string {
  return `${PREFIX}${userId}/${team}`;
}
