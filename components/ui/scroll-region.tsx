import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** A wide thing that scrolls sideways by pointer, touch and keyboard, and says what it is. */
export function ScrollRegion(props: { label: string; className?: string; children: ReactNode }) {
  return (
    <section
      aria-label={props.label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: without focus the keyboard could not scroll it
      tabIndex={0}
      // Positioned, so that what is only heard scrolls with it and does not widen the page.
      className={classNames("scroll-region relative overflow-x-auto", props.className)}
    >
      {props.children}
    </section>
  );
}
