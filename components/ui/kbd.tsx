import type { ReactNode } from "react";

/** A key of the keyboard. */
export function Kbd(props: { children: ReactNode }) {
  return (
    <kbd className="rounded-sm border border-line bg-card px-1.5 font-sans text-soft text-xs">
      {props.children}
    </kbd>
  );
}
