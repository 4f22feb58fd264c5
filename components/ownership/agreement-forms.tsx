"use client";
import { useTranslations } from "next-intl";
import { FormDialog } from "../form-dialog";
import { trpc } from "../trpc";
import { SelectField } from "../ui/select-field";
import { TextareaField, TextField } from "../ui/text-field";
import type { OwnershipPage } from "./grid-data";

type Named = Readonly<{ id: string; name: string }>;
type Choices = Readonly<{
  org: string;
  team: string;
  today: string;
  positions: readonly Named[];
  responsibilities: readonly Named[];
}>;
type Agreement = OwnershipPage["agreements"][number] & Readonly<{ duty: string }>;

/** Writes an agreement down, or puts one right. */
export function AgreementForm(props: Choices & { agreement?: Agreement }) {
  const t = useTranslations("ownership.agreements");
  const common = useTranslations("common");
  const { org, team, agreement } = props;
  const parties = props.positions.map(({ id, name }) => ({ value: id, label: name }));
  const duties = props.responsibilities.map(({ id, name }) => ({ value: id, label: name }));

  function send(form: FormData) {
    const text = (name: string) => String(form.get(name) ?? "");
    const terms = {
      org,
      team,
      text: text("text"),
      onePositionId: text("onePositionId"),
      otherPositionId: text("otherPositionId"),
      fromDay: text("fromDay"),
      toDay: text("toDay") || null,
    };
    if (!agreement) {
      const responsibilityId = text("responsibilityId");
      return trpc.ownership.makeAgreement.mutate({ ...terms, responsibilityId });
    }
    const { id: agreementId, version } = agreement;
    return trpc.ownership.changeAgreement.mutate({ ...terms, agreementId, version });
  }

  return (
    <FormDialog<unknown>
      size="sm"
      label={t(agreement ? "change" : "make")}
      title={agreement ? t("changeTitle", { duty: agreement.duty }) : t("makeTitle")}
      submitLabel={t(agreement ? "save" : "make")}
      doneMessage={t("saved")}
      call={send}
    >
      {(errors) => (
        <>
          {agreement ? null : (
            <SelectField
              name="responsibilityId"
              label={t("duty")}
              options={duties}
              error={errors.responsibilityId}
            />
          )}
          <div className="grid gap-4 sm:grid-cols-2">
            <SelectField
              name="onePositionId"
              label={t("one")}
              options={parties}
              defaultValue={agreement?.positionIds[0] ?? parties[0]?.value}
              error={errors.onePositionId}
            />
            <SelectField
              name="otherPositionId"
              label={t("other")}
              options={parties}
              defaultValue={agreement?.positionIds[1] ?? parties[1]?.value}
              error={errors.otherPositionId}
            />
          </div>
          <TextareaField
            name="text"
            label={t("text")}
            help={t("textHelp")}
            maxLength={2000}
            defaultValue={agreement?.text}
            error={errors.text}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              name="fromDay"
              type="date"
              label={t("from")}
              defaultValue={agreement?.fromDay ?? props.today}
              error={errors.fromDay}
            />
            <TextField
              name="toDay"
              type="date"
              label={t("to")}
              optionalLabel={common("optional")}
              defaultValue={agreement?.toDay ?? ""}
              error={errors.toDay}
            />
          </div>
        </>
      )}
    </FormDialog>
  );
}

/** Ends an agreement; that it held stays known. */
export function EndAgreement(props: Choices & { agreement: Agreement }) {
  const t = useTranslations("ownership.agreements");
  const { org, team, agreement } = props;
  const { id: agreementId, version } = agreement;
  return (
    <FormDialog
      size="sm"
      label={t("end")}
      title={t("endTitle", { duty: agreement.duty })}
      submitLabel={t("end")}
      doneMessage={t("ended")}
      call={(form) =>
        trpc.ownership.endAgreement.mutate({
          org,
          team,
          agreementId,
          version,
          toDay: String(form.get("toDay")),
        })
      }
    >
      {(errors) => (
        <TextField
          name="toDay"
          type="date"
          label={t("to")}
          help={t("toHelp")}
          defaultValue={props.today}
          error={errors.toDay}
        />
      )}
    </FormDialog>
  );
}
