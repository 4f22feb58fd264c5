import type { ReactNode } from "react";
import { Anchor } from "./anchor";

export type LinkTab = { href: string; label: ReactNode; isCurrent: boolean };

/** Views or filters that live in the address: chips for a filter, tabs for parts of a page. */
export function LinkTabs(props: {
  label: string;
  items: readonly LinkTab[];
  look?: "tabs" | "chips";
}) {
  const isChips = props.look === "chips";
  return (
    <nav aria-label={props.label}>
      <ul
        className={
          isChips ? "flex flex-wrap gap-1.75" : "mb-5 flex flex-wrap gap-x-5 border-line border-b"
        }
      >
        {props.items.map((item) => (
          <li key={item.href}>
            <Anchor
              href={item.href}
              scroll={false}
              aria-current={item.isCurrent ? (isChips ? "true" : "page") : undefined}
              className={isChips ? "chip" : "link-tab"}
            >
              {item.label}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
