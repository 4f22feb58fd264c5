import { useSearchParams } from "next/navigation";
import { type RefObject, useEffect, useRef } from "react";

export const REVIEW = "review";

/**
 * The step in the address, so that back works and a link leads there. Steps change without asking the
 * server: that works without a connection too. After a change the heading has the focus.
 */
export function useStep(
  keys: readonly string[],
  first: string,
): { step: string; go: (step: string) => void; heading: RefObject<HTMLHeadingElement | null> } {
  const asked = useSearchParams().get("step");
  const step = asked === REVIEW || (asked && keys.includes(asked)) ? asked : first;
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    // Where one starts depends on what is answered; coming back must not.
    if (asked !== step) window.history.replaceState(null, "", `?step=${step}`);
  }, [asked, step]);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    window.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, [step]);
  return { step, go: (next) => window.history.pushState(null, "", `?step=${next}`), heading };
}
