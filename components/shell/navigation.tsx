import type { ReactNode } from "react";
import { type NavItem, NavLink } from "./nav-link";

export type NavSection = { label?: string; items: readonly NavItem[] };

/** The list of places, the same in the side column and in the sheet of a phone. */
export function Navigation(props: {
  label: string;
  brand: ReactNode;
  sections: readonly NavSection[];
}) {
  return (
    <nav aria-label={props.label} className="grid gap-4">
      {props.brand}
      {props.sections
        .filter((section) => section.items.length > 0)
        .map((section) => (
          <div key={section.label ?? "main"}>
            {section.label ? <p className="px-2 pb-1 text-soft text-xs">{section.label}</p> : null}
            <ul className="grid gap-0.5">
              {section.items.map((item) => (
                <li key={item.href}>
                  <NavLink item={item} />
                </li>
              ))}
            </ul>
          </div>
        ))}
    </nav>
  );
}
