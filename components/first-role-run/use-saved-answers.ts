import { useSearchParams } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { formatDraft } from "@/server/domain/first-role/answers";
import type { Answers } from "@/server/domain/first-role/model";

type Status = "idle" | "saving" | "saved" | "failed";

const QUIET_MS = 500;

/**
 * Saves the answers that stand in the address a moment after they change, one save after another. What
 * could not be saved goes with the next one.
 */
export function useSavedAnswers(
  initial: Answers,
  save: (answers: string) => Promise<unknown>,
): { status: Status; settle: () => Promise<void> } {
  const given = useSearchParams().get("answers");
  const [status, setStatus] = useState<Status>("idle");
  const stored = useRef(formatDraft(initial));
  const running = useRef<Promise<void>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the call is made anew on every render
  useEffect(() => {
    if (given === null || given === stored.current) return undefined;
    const send = async () => {
      setStatus("saving");
      try {
        await save(given);
        stored.current = given;
        setStatus("saved");
      } catch {
        setStatus("failed");
      }
    };
    timer.current = setTimeout(() => {
      running.current = running.current.then(send);
    }, QUIET_MS);
    return () => clearTimeout(timer.current);
  }, [given]);

  return {
    status,
    settle: async () => {
      clearTimeout(timer.current);
      await running.current;
    },
  };
}
