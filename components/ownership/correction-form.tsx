import { useTranslations } from "next-intl";
import { FormDialog } from "@/components/form-dialog";
import { TextareaField, TextField } from "@/components/ui/text-field";
import type { GridSync } from "./grid-sync";

/** Sends what was put right for days past: until when it held, and why it is put right. */
export function CorrectionForm(props: {
  sync: GridSync;
  day: string;
  count: number;
  onDone: () => void;
}) {
  const t = useTranslations("ownership.correct");
  const { sync, day, count } = props;
  return (
    <FormDialog
      tone="primary"
      label={t("save", { count })}
      title={t("title")}
      description={t("lead", { day, count })}
      submitLabel={t("submit")}
      doneMessage={t("done")}
      onDone={props.onDone}
      call={(form) =>
        sync.correct({
          fromDay: day,
          toDay: String(form.get("toDay") ?? "") || undefined,
          reason: String(form.get("reason") ?? ""),
        })
      }
    >
      {(errors) => (
        <>
          <TextField
            name="toDay"
            type="date"
            label={t("to")}
            help={t("toHelp")}
            error={errors.toDay}
          />
          <TextareaField
            name="reason"
            rows={3}
            maxLength={500}
            label={t("reason")}
            error={errors.reason}
          />
        </>
      )}
    </FormDialog>
  );
}
