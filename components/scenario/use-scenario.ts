"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { ScenarioEdits } from "@/server/domain/scenario/edits";
import { trpc } from "../trpc";
import { useAction } from "../use-action";

const PAUSE_MS = 600;

type Place = Readonly<{ org: string; team: string; scenario: string; version: number }>;
export type SaveState = "saved" | "saving" | "refused";

/**
 * The edits of a scenario under somebody's hands: shown at once, kept a moment after the last one, one
 * request at a time. What was refused stays as it was typed until it is tried again.
 */
export function useScenario({ org, team, scenario, version }: Place, initial: ScenarioEdits) {
  const router = useRouter();
  const [edits, setEdits] = useState(initial);
  const [isDirty, setDirty] = useState(false);
  const latest = useRef(edits);
  const known = useRef(version);
  const action = useAction(
    (given: ScenarioEdits) =>
      trpc.scenarios.save.mutate({ org, team, scenario, version: known.current, edits: given }),
    {
      refresh: false,
      onDone: (answer) => {
        known.current = answer.version;
      },
    },
  );
  const { run, isPending, refused } = action;

  async function save() {
    const sent = latest.current;
    const answer = await run(sent);
    if (!answer) return;
    if (latest.current === sent) setDirty(false);
    router.refresh();
  }
  const saving = useRef(save);
  saving.current = save;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each edit begins the pause anew
  useEffect(() => {
    if (!isDirty || isPending || refused) return;
    const timer = setTimeout(() => void saving.current(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [edits, isDirty, isPending, refused]);

  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isDirty]);

  function change(next: (before: ScenarioEdits) => ScenarioEdits) {
    const after = next(latest.current);
    latest.current = after;
    setEdits(after);
    setDirty(true);
  }

  const state: SaveState = refused ? "refused" : isDirty || isPending ? "saving" : "saved";
  return { edits, change, state, refused, retry: save };
}
