import type { ReactNode } from "react";
import { Anchor } from "./anchor";

/** The way back up; the page itself is the heading below and not repeated here. */
export function Breadcrumbs(props: {
  label: string;
  items: readonly { href: string; label: ReactNode }[];
}) {
  return (
    <nav aria-label={props.label}>
      <ol className="flex flex-wrap gap-x-2 text-sm text-soft">
        {props.items.map((item) => (
          <li key={item.href} className="after:ml-2 after:content-['/'] last:after:content-none">
            <Anchor
              href={item.href}
              className="inline-block min-h-6 hover:text-ink hover:underline"
            >
              {item.label}
            </Anchor>
          </li>
        ))}
      </ol>
    </nav>
  );
}
