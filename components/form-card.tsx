"use client";
import { useTranslations } from "next-intl";
import type { FormEvent, ReactNode } from "react";
import { Button } from "./ui/button";
import { Notice } from "./ui/notice";
import { notify } from "./ui/toast-queue";
import { useAction } from "./use-action";
import { useFirstError } from "./use-first-error";

type Props<Output> = Readonly<{
  submitLabel: string;
  /** What the button says meanwhile, where nothing is being saved. */
  pendingLabel?: string;
  call: (form: FormData) => Promise<Output>;
  doneMessage?: string;
  onDone?: (output: Output) => void | Promise<void>;
  /** The next page replaces this one: it is not read again. */
  movesOn?: boolean;
  children: (errors: Readonly<Record<string, string>>) => ReactNode;
}>;

/** A form that stands on its page; a refusal that belongs to no field stands above it. */
export function FormCard<Output>(props: Props<Output>) {
  const t = useTranslations("common");
  const action = useAction(props.call, {
    refresh: !props.movesOn,
    onDone: async (output) => {
      if (props.doneMessage) notify({ title: props.doneMessage });
      await props.onDone?.(output);
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
    <form ref={form} method="post" onSubmit={submit} noValidate className="grid max-w-130 gap-4">
      {isElsewhere ? <Notice tone="error" title={action.refused?.message} /> : null}
      {props.children(errors)}
      <div>
        <Button type="submit" tone="primary" isPending={action.isPending}>
          {action.isPending ? (props.pendingLabel ?? t("saving")) : props.submitLabel}
        </Button>
      </div>
    </form>
  );
}
