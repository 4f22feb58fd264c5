import { useEffect, useState, useSyncExternalStore } from "react";
import type { Draft } from "@/server/domain/scorecard/draft";
import { AnswerSync } from "./answer-sync";
import type { Channel } from "./channel";

/** The answers of one screen and their way to the server, as long as the form is shown. */
export function useAnswerSync<K extends string, V>(
  channel: Channel<K, V>,
  draft: Draft<K, V>,
  answeredAt: readonly Date[],
) {
  const [sync] = useState(() => new AnswerSync(channel, draft, answeredAt));
  const state = useSyncExternalStore(sync.subscribe, sync.getState, sync.getState);
  useEffect(() => sync.start(), [sync]);
  return { sync, state };
}
