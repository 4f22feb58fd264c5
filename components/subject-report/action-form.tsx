"use client";
import { useTranslations } from "next-intl";
import { FormCard } from "../form-card";
import { trpc } from "../trpc";
import { SelectField } from "../ui/select-field";
import { TextareaField, TextField } from "../ui/text-field";

/** One behaviour, what to do about it, and until when. */
export function ActionForm(props: {
  org: string;
  subject: string;
  items: readonly Readonly<{ key: string; text: string }>[];
  suggested: string | null;
  today: string;
}) {
  const t = useTranslations("reports.action");
  const { org, subject, items } = props;
  return (
    <FormCard
      submitLabel={t("choose")}
      doneMessage={t("chosen")}
      call={(form) =>
        trpc.subjectReports.chooseAction.mutate({
          ...{ org, subject },
          item: String(form.get("item") ?? ""),
          body: String(form.get("body") ?? ""),
          dueOn: String(form.get("dueOn") ?? ""),
        })
      }
    >
      {(errors) => (
        <>
          <SelectField
            name="item"
            label={t("item")}
            error={errors.item}
            defaultValue={props.suggested ?? items[0]?.key}
            options={items.map(({ key, text }) => ({ value: key, label: text }))}
          />
          <TextareaField
            name="body"
            label={t("body")}
            help={t("bodyHelp")}
            error={errors.body}
            maxLength={1000}
            required
          />
          <TextField
            name="dueOn"
            type="date"
            label={t("dueOn")}
            help={t("dueOnHelp")}
            error={errors.dueOn}
            min={props.today}
            required
          />
        </>
      )}
    </FormCard>
  );
}
