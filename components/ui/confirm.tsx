"use client";

import { AlertDialog } from "@base-ui/react/alert-dialog";
import { type ReactElement, type ReactNode, useId, useState } from "react";
import { Button, buttonClass } from "./button";
import { dialogBackdropClass, dialogPopupClass } from "./dialog-look";
import { Input } from "./input";

export type ConfirmProps = {
  trigger: ReactElement;
  title: ReactNode;
  /** What will happen, and whether it can be undone. */
  description: ReactNode;
  confirmLabel: string;
  cancelLabel: string;
  /** Closes when it resolves; stays open when it rejects, so that the caller can say why. */
  onConfirm: () => unknown;
  /** A word that has to be typed first, for what cannot be undone. */
  typeToConfirm?: { word: string; label: string };
};

/** Asks before something that matters; nothing happens until the named button is pressed. */
export function Confirm(props: ConfirmProps) {
  const [isOpen, setOpen] = useState(false);
  const [isPending, setPending] = useState(false);
  const [typed, setTyped] = useState("");
  const inputId = useId();
  const isReady = !props.typeToConfirm || typed.trim() === props.typeToConfirm.word;

  async function confirm() {
    setPending(true);
    try {
      await props.onConfirm();
      setOpen(false);
    } catch {
      // The caller shows the reason; the question stays open so that nothing seems done.
    } finally {
      setPending(false);
    }
  }

  return (
    <AlertDialog.Root
      open={isOpen}
      onOpenChange={(next) => {
        setOpen(next);
        setTyped("");
      }}
    >
      <AlertDialog.Trigger render={props.trigger} />
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={dialogBackdropClass} />
        <AlertDialog.Popup className={dialogPopupClass}>
          <AlertDialog.Title className="mb-2 text-lg">{props.title}</AlertDialog.Title>
          <AlertDialog.Description render={<div />} className="text-soft">
            {props.description}
          </AlertDialog.Description>
          {props.typeToConfirm ? (
            <div className="mt-4 grid gap-1">
              <label htmlFor={inputId} className="font-semibold">
                {props.typeToConfirm.label}
              </label>
              <Input
                id={inputId}
                autoComplete="off"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            </div>
          ) : null}
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            <AlertDialog.Close className={buttonClass()}>{props.cancelLabel}</AlertDialog.Close>
            <Button tone="primary" isPending={isPending} disabled={!isReady} onClick={confirm}>
              {props.confirmLabel}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
