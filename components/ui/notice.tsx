import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type NoticeTone = "info" | "success" | "warning" | "error";
const icons = { info: Info, success: CircleCheck, warning: TriangleAlert, error: CircleAlert };

/** Something to know at its place: the title says in words what kind it is; the icon repeats it. */
export function Notice(props: {
  tone?: NoticeTone;
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
}) {
  const tone = props.tone ?? "info";
  const Icon = icons[tone];
  const isGrave = tone === "error" || tone === "warning";
  return (
    <div
      data-notice
      role={tone === "error" ? "alert" : undefined}
      className={classNames(
        "grid grid-cols-[auto_1fr] gap-x-3 rounded-lg border bg-card px-4 py-3.5",
        isGrave ? "border-soft" : "border-line",
        props.className,
      )}
    >
      <Icon aria-hidden="true" className="mt-0.5 size-5" />
      <div>
        <p className="font-semibold">{props.title}</p>
        {props.children ? <div className="mt-0.5 text-soft">{props.children}</div> : null}
        {props.action ? <div className="mt-3 flex flex-wrap gap-2">{props.action}</div> : null}
      </div>
    </div>
  );
}
