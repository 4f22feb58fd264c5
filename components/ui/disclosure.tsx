import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** More on request, such as 'How is this computed?'; works without script and prints when open. */
export function Disclosure(props: {
  summary: ReactNode;
  isOpen?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <details open={props.isOpen} className={classNames("group/disclosure", props.className)}>
      <summary className="inline-flex min-h-6 list-none items-center gap-1 text-sm text-soft hover:text-ink">
        <ChevronRight
          aria-hidden="true"
          className="size-3.5 transition-transform group-open/disclosure:rotate-90"
        />
        <span className="underline decoration-1 underline-offset-3">{props.summary}</span>
      </summary>
      <div className="on-wash mt-2.5 rounded-lg bg-wash px-4.5 py-3.5 text-sm">
        {props.children}
      </div>
    </details>
  );
}
