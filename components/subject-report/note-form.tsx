"use client";
import { useTranslations } from "next-intl";
import { FormCard } from "../form-card";
import { trpc } from "../trpc";
import { TextareaField } from "../ui/text-field";

/** A coach's own note, which nobody else reads. */
export function NoteForm(props: {
  org: string;
  subject: string;
  note: Readonly<{ body: string; version: number }> | null;
}) {
  const t = useTranslations("reports.note");
  const { org, subject, note } = props;
  return (
    <FormCard
      submitLabel={t("save")}
      doneMessage={t("saved")}
      call={(form) =>
        trpc.subjectReports.note.mutate({
          ...{ org, subject, version: note?.version ?? null },
          body: String(form.get("body") ?? ""),
        })
      }
    >
      {(errors) => (
        <TextareaField
          name="body"
          label={t("label")}
          help={t("help")}
          error={errors.body}
          defaultValue={note?.body}
          maxLength={4000}
          rows={5}
        />
      )}
    </FormCard>
  );
}
