import type { ScenarioEdits } from "@/server/domain/scenario/edits";
import { obstacleOf } from "../ownership/send-ownership";
import { trpc } from "../trpc";
import type { ScenarioLine } from "./scenario-sync";
import { keepUnsentEdits, takeUnsentEdits, type UnsentEdits } from "./unsent-edits";

/** Which scenario, and whose hands are on it. */
export type Place = Readonly<{ org: string; team: string; scenario: string; userId: string }>;

/** The way of a scenario to the server, and to what this tab keeps of it. */
export function lineOf({ userId, ...place }: Place): ScenarioLine {
  const owner = { userId, scenario: place.scenario };
  return {
    save: (version, edits) => trpc.scenarios.save.mutate({ ...place, version, edits }),
    look: async () => {
      const { scenario } = await trpc.scenarios.get.query(place);
      return { version: scenario.version, edits: scenario.edits };
    },
    sendOnLeaving: (version, edits) => sendOnLeaving({ ...place, version, edits }),
    obstacleOf,
    take: () => orNothing(() => takeUnsentEdits(owner)) ?? null,
    keep: (unsent: UnsentEdits | null) => {
      // A full or forbidden store takes nothing; the guard on leaving still stands.
      orNothing(() => keepUnsentEdits(owner, unsent));
    },
  };
}

// Nobody is there any more to read what became of it; the tab keeps it until it is known.
function sendOnLeaving(sent: Readonly<{ version: number; edits: ScenarioEdits }>): void {
  void fetch("/api/trpc/scenarios.save", {
    method: "POST",
    keepalive: true,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(sent),
  }).catch(() => undefined);
}

function orNothing<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
