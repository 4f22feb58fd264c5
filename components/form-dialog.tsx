"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState } from "react";
import { Button, type ButtonSize, type ButtonTone } from "./ui/button";
import { Dialog, DialogClose } from "./ui/dialog";
import { Notice } from "./ui/notice";
import { notify } from "./ui/toast-queue";
import { useAction } from "./use-action";
import { useFirstError } from "./use-first-error";

type Props<Output> = Readonly<{
  label: ReactNode;
  tone?: ButtonTone;
  size?: ButtonSize;
  title: ReactNode;
  description?: ReactNode;
  submitLabel: string;
  /** What is sent, from what stands in the form. */
  call: (form: FormData) => Promise<Output>;
  /** Said in passing once it is done. */
  doneMessage?: string;
  onDone?: (output: Output) => void;
  /** The fields, given what is wrong with each. */
  children: (errors: Readonly<Record<string, string>>) => ReactNode;
}>;

/** A button that opens a form; what was typed stays until it is accepted, errors stand at their fields. */
export function FormDialog<Output>(props: Props<Output>) {
  const t = useTranslations("common");
  const [isOpen, setOpen] = useState(false);
  const action = useAction(props.call, {
    onDone: (output) => {
      setOpen(false);
      if (props.doneMessage) notify({ title: props.doneMessage });
      props.onDone?.(output);
    },
  });
  const form = useFirstError(action.refused);
  const errors = action.refused?.fields ?? {};
  const isElsewhere = action.refused !== null && Object.keys(errors).length === 0;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void action.run(new FormData(event.currentTarget));
  }

  return (
    <Dialog
      title={props.title}
      description={props.description}
      closeLabel={t("close")}
      isOpen={isOpen}
      onOpenChange={(next) => {
        setOpen(next);
        action.clear();
      }}
      trigger={
        <Button tone={props.tone} size={props.size}>
          {props.label}
        </Button>
      }
    >
      <form ref={form} method="post" onSubmit={submit} noValidate className="grid gap-4">
        {isElsewhere ? <Notice tone="error" title={action.refused?.message} /> : null}
        {props.children(errors)}
        <div className="flex flex-wrap justify-end gap-2">
          <DialogClose>{t("cancel")}</DialogClose>
          <Button type="submit" tone="primary" isPending={action.isPending}>
            {props.submitLabel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
