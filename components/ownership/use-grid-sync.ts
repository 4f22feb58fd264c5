import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { GridData } from "./grid-data";
import { GridSync, type SyncMode } from "./grid-sync";

/** The grid of one screen and its way to the server, as long as it is shown. */
export function useGridSync(data: GridData, mode: SyncMode) {
  const { org, team, userId, structure } = data;
  const [sync] = useState(
    () => new GridSync({ org, team }, userId, mode, [structure, structure.revisions]),
  );
  const state = useSyncExternalStore(sync.subscribe, sync.getState, sync.getState);
  useEffect(() => sync.start(), [sync]);
  const read = useRef(structure);
  useEffect(() => {
    if (read.current === structure) return;
    read.current = structure;
    sync.takeRead([structure, structure.revisions]);
  }, [sync, structure]);
  return { sync, state };
}
