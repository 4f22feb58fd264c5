import type { ScenarioEdits } from "@/server/domain/scenario/edits";

/** Whose edits of which scenario; another account in the same tab never sees them. */
export type UnsentOwner = Readonly<{ userId: string; scenario: string }>;
/** What was typed and not acknowledged, with what was stored when it was begun. */
export type UnsentEdits = Readonly<{
  version: number;
  origin: ScenarioEdits;
  edits: ScenarioEdits;
}>;

const PREFIX = "januscope-scenario/";

/** What this tab keeps of a scenario, or null. A tab of its own: two tabs are two editors. */
export function takeUnsentEdits(owner: UnsentOwner): UnsentEdits | null {
  const kept = sessionStorage.getItem(nameOf(owner));
  // Written by the function below and by nothing else.
  return kept === null ? null : (JSON.parse(kept) as UnsentEdits);
}

/** Keeps edits until they are acknowledged; null forgets them. */
export function keepUnsentEdits(owner: UnsentOwner, unsent: UnsentEdits | null): void {
  if (unsent === null) sessionStorage.removeItem(nameOf(owner));
  else sessionStorage.setItem(nameOf(owner), JSON.stringify(unsent));
}

/** Forgets what the tab keeps: on sign-out, whoever's it is. */
export function forgetUnsentEdits(): void {
  try {
    const names = Object.keys(sessionStorage).filter((name) => name.startsWith(PREFIX));
    for (const name of names) sessionStorage.removeItem(name);
  } catch {
    // Where nothing can be kept there is nothing to forget.
  }
}

function nameOf({ userId, scenario }: UnsentOwner): string {
  return `${PREFIX}${userId}/${scenario}`;
}
