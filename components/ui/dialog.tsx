"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
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

/** A window over the page: focus stays inside, Escape closes, focus returns to where it was. */
export function Dialog(props: DialogProps) {
  return (
    <Base.Root open={props.isOpen} onOpenChange={(isOpen) => props.onOpenChange?.(isOpen)}>
      {props.trigger ? <Base.Trigger render={props.trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className={dialogBackdropClass} />
        <Base.Popup className={classNames(dialogPopupClass, props.isWide ? "md:w-[760px]" : null)}>
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

/** A button that closes the dialog around it. */
export function DialogClose(props: { children: ReactNode }) {
  return <Base.Close className={buttonClass()}>{props.children}</Base.Close>;
}
