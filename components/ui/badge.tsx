import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** A state in one or two words. `strong` for the one that asks for attention. */
export function Badge(props: { look?: "plain" | "strong" | "dashed"; children: ReactNode }) {
  return (
    <span
      className={classNames(
        "inline-flex items-center whitespace-nowrap rounded-full border px-2.25 text-xs font-normal leading-[1.6]",
        props.look === "strong"
          ? "print-colour border-ink bg-ink text-paper"
          : "border-line bg-card text-soft",
        props.look === "dashed" && "border-soft border-dashed",
      )}
    >
      {props.children}
    </span>
  );
}
