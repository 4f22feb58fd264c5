import type { ReactNode } from "react";

/** The head of a page: where one is, what it is, one sentence, and what can be done. */
export function PageHeader(props: {
  title: ReactNode;
  lead?: ReactNode;
  breadcrumbs?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className="mb-7">
      {props.breadcrumbs ? <div className="mb-2">{props.breadcrumbs}</div> : null}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <h1 className="min-w-0 wrap-anywhere">{props.title}</h1>
        {props.actions ? (
          <div className="no-print flex flex-wrap gap-2">{props.actions}</div>
        ) : null}
      </div>
      {props.lead ? <p className="mt-2.5 text-md text-soft">{props.lead}</p> : null}
    </header>
  );
}
