"use client";
import { useTranslations } from "next-intl";
import { ActionConfirm } from "../action-confirm";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { FieldError } from "../ui/field";
import { notify } from "../ui/toast-queue";
import { useAction } from "../use-action";

type Target = Readonly<{ org: string; importId: string }>;

/** Starts the import of a checked file. */
export function StartImport(props: Target & { version: number; ratings: number }) {
  const t = useTranslations("imports.actions");
  const { org, importId, version } = props;
  const action = useAction(() => trpc.imports.commit.mutate({ org, importId, version }));
  return (
    <div>
      <Button
        tone="primary"
        isPending={action.isPending}
        onClick={() => void action.run(undefined)}
      >
        {t("start", { ratings: props.ratings })}
      </Button>
      <FieldError>{action.refused?.message}</FieldError>
    </div>
  );
}

/** Ends an import before it is done; nothing of it stays. */
export function CancelImport(props: Target) {
  const t = useTranslations("imports.actions");
  return (
    <ActionConfirm
      label={t("cancel")}
      title={t("cancelTitle")}
      description={t("cancelBody")}
      confirmLabel={t("cancelConfirm")}
      call={() => trpc.imports.cancel.mutate(props)}
      doneMessage={t("cancelled")}
    />
  );
}

/** Takes a finished import back. */
export function UndoImport(props: Target) {
  const t = useTranslations("imports.actions");
  return (
    <ActionConfirm
      label={t("undo")}
      title={t("undoTitle")}
      description={t("undoBody")}
      confirmLabel={t("undoConfirm")}
      call={() => trpc.imports.undo.mutate(props)}
      doneMessage={t("undone")}
    />
  );
}

/** Saves the error file: row, column, problem and refused value. */
export function SaveErrorFile(props: Target) {
  const t = useTranslations("imports.actions");
  const action = useAction(() => trpc.imports.errorFile.query(props), {
    refresh: false,
    onDone: (text) => {
      const url = URL.createObjectURL(new Blob(["\ufeff", text], { type: "text/csv" }));
      const link = document.createElement("a");
      link.href = url;
      link.download = "import-problems.csv";
      link.click();
      URL.revokeObjectURL(url);
      notify({ title: t("errorFileSaved") });
    },
  });
  return (
    <div>
      <Button size="sm" isPending={action.isPending} onClick={() => void action.run(undefined)}>
        {t("errorFile")}
      </Button>
      <FieldError>{action.refused?.message}</FieldError>
    </div>
  );
}
