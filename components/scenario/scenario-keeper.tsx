"use client";
import { useRouter } from "next/navigation";
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from "react";
import type { Structure } from "@/server/domain/structure/structure";
import { lineOf, type Place } from "./scenario-line";
import { type SaveState, ScenarioSync, type Stored, saveStateOf } from "./scenario-sync";

const Keeper = createContext<ScenarioSync | null>(null);

type Props = Readonly<{ place: Place; base: Structure; read: Stored; children: ReactNode }>;

/**
 * The one owner of a scenario's edits in the browser: who edits, merges or drops asks here what is typed
 * and which version is stored. The page is read anew after each save, so that what it shows follows.
 */
export function ScenarioKeeper({ place, base, read, children }: Props) {
  const router = useRouter();
  const [sync] = useState(() => new ScenarioSync(base, lineOf(place), read));
  const { known } = useSyncExternalStore(sync.subscribe, sync.getState, sync.getState);
  useEffect(() => sync.start(), [sync]);
  useEffect(() => sync.takeRead(read), [sync, read]);
  useEffect(() => {
    if (known.version > read.version) router.refresh();
  }, [known.version, read.version, router]);
  return <Keeper value={sync}>{children}</Keeper>;
}

/** The edits of the scenario around, as typed and as stored. */
export function useKeeper() {
  const sync = useContext(Keeper);
  if (!sync) throw new Error("a scenario is edited inside its keeper");
  return { sync, state: useSyncExternalStore(sync.subscribe, sync.getState, sync.getState) };
}

/**
 * Whether everything typed is stored and `shown`, the version that the page was made of, is that: only
 * then may anybody merge or drop what they see.
 */
export function useSettled(shown: number): { isSettled: boolean; saveState: SaveState } {
  const { state } = useKeeper();
  const saveState = saveStateOf(state);
  return { isSettled: saveState === "saved" && state.known.version === shown, saveState };
}
