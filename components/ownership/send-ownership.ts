import { TRPCClientError } from "@trpc/client";
import { trpc } from "@/components/trpc";
import type { AppRouter } from "@/server/api/router";
import type { CellBase, CellChange, CellConflict } from "@/server/domain/ownership/conflict";

export type Place = Readonly<{ org: string; team: string }>;
export type Receipt = Readonly<{
  revisions: readonly Readonly<{
    responsibilityId: string;
    positionId: string;
    base: CellBase;
  }>[];
}>;
export type Correction = Readonly<{ fromDay: string; toDay?: string | undefined; reason: string }>;

/** Why changes did not arrive: no connection or server, no session, or the server will not have them. */
export type Obstacle = "offline" | "signed-out" | "refused";

/** Sends changes that hold from today; resolves once they are committed. */
export function sendChanges(
  place: Place,
  changes: readonly CellChange[],
  reason: string | undefined,
): Promise<Receipt> {
  return trpc.ownership.set.mutate({ ...place, changes: [...changes], reason });
}

/** Sends a correction of days past. */
export function sendCorrection(
  place: Place,
  changes: readonly CellChange[],
  correction: Correction,
): Promise<Receipt> {
  return trpc.ownership.correct.mutate({ ...place, ...correction, changes: [...changes] });
}

/** Sends changes while the page goes away; nobody is there to read what became of them. */
export function sendOnLeaving(place: Place, changes: readonly CellChange[]): void {
  void fetch("/api/trpc/ownership.set", {
    method: "POST",
    keepalive: true,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...place, changes }),
  }).catch(() => undefined);
}

/** The cells that somebody else changed meanwhile; null where an error tells of something else. */
export function conflictsIn(error: unknown): readonly CellConflict[] | null {
  return refusalIn(error)?.details.cells ?? null;
}

/** What kind of obstacle an error of sending is; an unknown one is tried again like a lost line. */
export function obstacleOf(error: unknown): { obstacle: Obstacle; key: string | null } {
  const refusal = refusalIn(error);
  if (!refusal) return { obstacle: "offline", key: null };
  if (refusal.code === "unauthenticated") return { obstacle: "signed-out", key: null };
  const isPassing = ["internal", "unavailable", "too-many-requests"].includes(refusal.code);
  return isPassing ? { obstacle: "offline", key: null } : { obstacle: "refused", key: refusal.key };
}

function refusalIn(error: unknown) {
  return isRefusal(error) ? error.data?.refusal : undefined;
}

function isRefusal(error: unknown): error is TRPCClientError<AppRouter> {
  return error instanceof TRPCClientError;
}
