import type { ReactNode } from "react";

/** Nothing here yet: why, and what would change that. */
export function EmptyState(props: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  headingLevel?: 2 | 3;
}) {
  const Heading = props.headingLevel === 2 ? "h2" : "h3";
  return (
    <div className="rounded-lg border border-soft/40 border-dashed p-6 text-soft">
      <Heading className="mb-1 text-base text-ink">{props.title}</Heading>
      {props.children ? <div className="max-w-[66ch]">{props.children}</div> : null}
      {props.action ? <div className="mt-3.5 flex flex-wrap gap-2">{props.action}</div> : null}
    </div>
  );
}
