import { useEffect, useState, useSyncExternalStore } from "react";
import { AnswerSync } from "./answer-sync";
import type { RatingData } from "./rating-data";

/** The answers of one screen and their way to the server, as long as the form is shown. */
export function useAnswerSync(data: RatingData) {
  const [sync] = useState(
    () => new AnswerSync(data, { revision: data.revision, answers: data.answers }, data.answeredAt),
  );
  const state = useSyncExternalStore(sync.subscribe, sync.getState, sync.getState);
  useEffect(() => sync.start(), [sync]);
  return { sync, state };
}
