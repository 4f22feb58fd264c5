"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button, type ButtonSize, type ButtonTone } from "./ui/button";
import { Confirm } from "./ui/confirm";
import { Notice } from "./ui/notice";
import { notify } from "./ui/toast-queue";
import { useAction } from "./use-action";

type Props<Output> = Readonly<{
  label: ReactNode;
  tone?: ButtonTone;
  size?: ButtonSize;
  isDisabled?: boolean;
  title: ReactNode;
  description: ReactNode;
  confirmLabel: string;
  /** What the button says that leaves all as it is. */
  keepLabel?: string;
  call: () => Promise<Output>;
  doneMessage?: string;
  onDone?: (output: Output) => void;
}>;

/** A button that asks first; a refusal stands in the question itself, which then stays open. */
export function ActionConfirm<Output>(props: Props<Output>) {
  const t = useTranslations("common");
  // Wrapped, so that an answer without content still tells done from refused.
  const action = useAction(async () => ({ output: await props.call() }), {
    onDone: ({ output }) => {
      if (props.doneMessage) notify({ title: props.doneMessage });
      props.onDone?.(output);
    },
  });

  async function confirm() {
    if (!(await action.run(undefined))) throw new Error("refused");
  }

  return (
    <Confirm
      trigger={
        <Button tone={props.tone} size={props.size} disabled={props.isDisabled}>
          {props.label}
        </Button>
      }
      title={props.title}
      description={
        <div className="grid gap-3">
          <div>{props.description}</div>
          {action.refused ? <Notice tone="error" title={action.refused.message} /> : null}
        </div>
      }
      confirmLabel={props.confirmLabel}
      cancelLabel={props.keepLabel ?? t("cancel")}
      onConfirm={confirm}
    />
  );
}
