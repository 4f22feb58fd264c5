import type { ReactNode } from "react";
import { LinkButton } from "./link-button";

/** Steps through a long list; each page has its own address. */
export function Pagination(props: {
  label: string;
  position: ReactNode;
  previous?: { href: string; label: string };
  next?: { href: string; label: string };
}) {
  return (
    <nav
      aria-label={props.label}
      className="no-print mt-4 flex flex-wrap items-center gap-3 text-sm"
    >
      {props.previous ? (
        <LinkButton size="sm" href={props.previous.href} rel="prev">
          {props.previous.label}
        </LinkButton>
      ) : null}
      <span className="text-soft">{props.position}</span>
      {props.next ? (
        <LinkButton size="sm" href={props.next.href} rel="next">
          {props.next.label}
        </LinkButton>
      ) : null}
    </nav>
  );
}
