import type { ReactNode } from "react";

/** A part of a page under a hairline, with its own heading and a remark or control beside it. */
export function Section(props: {
  title: ReactNode;
  aside?: ReactNode;
  id?: string;
  children: ReactNode;
}) {
  return (
    <section id={props.id} className="scroll-mt-4 border-line border-t pt-6.5 pb-8.5">
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2">
        <h2>{props.title}</h2>
        {props.aside ? <div className="text-sm text-soft">{props.aside}</div> : null}
      </div>
      {props.children}
    </section>
  );
}
