"use client";
import { useTranslations } from "next-intl";
import { FormDialog } from "../form-dialog";
import { trpc } from "../trpc";
import { TextField } from "../ui/text-field";

/** Keeps today's structure under a name. */
export function KeepSnapshot({ org, team }: { org: string; team: string }) {
  const t = useTranslations("timeline.snapshots");
  return (
    <FormDialog
      label={t("keep")}
      title={t("keepTitle")}
      description={t("keepHelp")}
      submitLabel={t("submit")}
      doneMessage={t("kept")}
      call={(form) => trpc.timeline.keep.mutate({ org, team, name: String(form.get("name")) })}
    >
      {(errors) => (
        <TextField
          name="name"
          label={t("nameLabel")}
          help={t("nameHelp")}
          error={errors.name}
          autoFocus
          autoComplete="off"
        />
      )}
    </FormDialog>
  );
}
