import type { CellChange } from "@/server/domain/ownership/conflict";

/** Whose changes to which team's grid; another account on the same device never sees them. */
export type UnsentOwner = Readonly<{ userId: string; team: string }>;

const PREFIX = "januscope-ownership/";

/** What this device keeps of a grid: changes that the server has not acknowledged, by ids only. */
export function takeUnsentCells(owner: UnsentOwner): CellChange[] {
  const names = Object.keys(localStorage).filter((name) => name.startsWith(prefixOf(owner)));
  return names.flatMap((name) => {
    const kept = localStorage.getItem(name);
    localStorage.removeItem(name);
    // Written by the function below and by nothing else.
    return kept ? (JSON.parse(kept) as CellChange[]) : [];
  });
}

/** Keeps one screen's changes until they are acknowledged; an empty list keeps nothing. */
export function keepUnsentCells(
  owner: UnsentOwner,
  screen: string,
  changes: readonly CellChange[],
): void {
  const name = `${prefixOf(owner)}${screen}`;
  if (changes.length === 0) localStorage.removeItem(name);
  else localStorage.setItem(name, JSON.stringify(changes));
}

/** Forgets what the device keeps: on sign-out, whoever's it is. */
export function forgetUnsentCells(): void {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
    for (const name of names) localStorage.removeItem(name);
  } catch {
    // Where nothing can be kept there is nothing to forget.
  }
}

function prefixOf({ userId, team }: UnsentOwner): string {
  return `${PREFIX}${userId}/${team}/`;
}
