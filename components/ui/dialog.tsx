"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { type ReactElement, type ReactNode, useRef } from "react";
import { buttonClass } from "./button";
import { classNames } from "./class-names";
import { dialogBackdropClass, dialogPopupClass } from "./dialog-look";

export type DialogProps = {
  title: ReactNode;
  description?: ReactNode;
  /** The button that opens it; leave out when `isOpen` is held outside. */
  trigger?: ReactElement;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  closeLabel: string;
  isWide?: boolean;
  children: ReactNode;
};

/**
 * A window over the page: focus begins at the first field and stays inside, Escape closes, focus returns
 * to where it was.
 */
export function Dialog(props: DialogProps) {
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={props.isOpen} onOpenChange={(isOpen) => props.onOpenChange?.(isOpen)}>
      {props.trigger ? <Base.Trigger render={props.trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className={dialogBackdropClass} />
        <Base.Popup
          ref={popup}
          // A finger in a field would bring up the keyboard before anything was read.
          initialFocus={(how) => how === "touch" || firstField(popup.current)}
          className={classNames(dialogPopupClass, props.isWide ? "md:w-[760px]" : null)}
        >
          <div className="mb-3 flex items-start justify-between gap-4">
            <Base.Title className="text-lg">{props.title}</Base.Title>
            <Base.Close aria-label={props.closeLabel} className={buttonClass("quiet", "sm")}>
              <X aria-hidden="true" className="size-4" />
            </Base.Close>
          </div>
          {props.description ? (
            <Base.Description className="mb-4 text-soft">{props.description}</Base.Description>
          ) : null}
          {props.children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

const FIELDS = ":is(input, select, textarea):not(:disabled, [readonly], [type=hidden])";

// A field that has taken the focus by itself keeps it; where there is none, the usual place is right.
function firstField(popup: HTMLElement | null): HTMLElement | boolean {
  const current = document.activeElement;
  if (current instanceof HTMLElement && popup?.contains(current) && current.matches(FIELDS)) {
    return current;
  }
  return popup?.querySelector<HTMLElement>(FIELDS) ?? true;
}

/** A button that closes the dialog around it. */
export function DialogClose(props: { children: ReactNode }) {
  return <Base.Close className={buttonClass()}>{props.children}</Base.Close>;
}
