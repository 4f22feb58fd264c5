import { X } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

/** A button with a panel under it, by the browser's own popover: Escape and a press outside close it. */
export function Panel(props: {
  id: string;
  button: ReactNode;
  buttonLabel?: string;
  buttonClassName?: string;
  look: "panel-start" | "panel-end" | "sheet";
  label: string;
  /** For a sheet, which covers what one would otherwise press to close it. */
  closeLabel?: string;
  children: ReactNode;
}) {
  return (
    <>
      <button
        type="button"
        popoverTarget={props.id}
        aria-label={props.buttonLabel}
        className={classNames(
          "inline-flex min-h-9 items-center gap-2 rounded-md px-2 hover:bg-wash",
          props.buttonClassName,
        )}
      >
        {props.button}
      </button>
      <section
        id={props.id}
        popover="auto"
        aria-label={props.label}
        className={classNames(props.look !== "sheet" && "panel", props.look)}
      >
        {props.closeLabel ? (
          <button
            type="button"
            popoverTarget={props.id}
            popoverTargetAction="hide"
            aria-label={props.closeLabel}
            className="float-right grid size-9 place-items-center rounded-md hover:bg-wash"
          >
            <X aria-hidden="true" className="size-5" />
          </button>
        ) : null}
        {props.children}
      </section>
    </>
  );
}
