import { type RefObject, useEffect, useRef } from "react";
import type { Refused } from "./use-action";

/** The form whose first wrong field gets the focus when a write is refused for what stands in it. */
export function useFirstError(refused: Refused | null): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (refused) form.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
  }, [refused]);
  return form;
}
