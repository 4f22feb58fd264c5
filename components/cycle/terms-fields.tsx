"use client";
import { useTranslations } from "next-intl";
import {
  CYCLE_FORMS,
  type CycleTerms,
  type LaunchedTerms,
  PURPOSE_LENGTH,
} from "@/server/domain/cycle-terms";
import { Checkbox } from "../ui/checkbox";
import { RadioGroup } from "../ui/radio-group";
import { TextareaField, TextField } from "../ui/text-field";
import { LaunchedFields } from "./launched-fields";

type Errors = Readonly<Record<string, string>>;

/** Everything a draft's terms hold. */
export function TermsFields(props: { errors: Errors; today: string; terms?: CycleTerms }) {
  const t = useTranslations("cycles.terms");
  const { errors, terms } = props;
  const question = Object.entries(errors).find(([field]) => field.startsWith("questions"));
  return (
    <>
      <TextField
        name="name"
        label={t("name")}
        help={t("nameHelp")}
        autoComplete="off"
        defaultValue={terms?.name}
        error={errors.name}
      />
      <TextareaField
        name="purpose"
        label={t("purpose")}
        help={t("purposeHelp")}
        rows={3}
        maxLength={PURPOSE_LENGTH}
        defaultValue={terms?.purpose ?? t("purposeDefault")}
        error={errors.purpose}
      />
      <RadioGroup
        name="form"
        legend={t("form")}
        defaultValue={terms?.form ?? "full"}
        options={CYCLE_FORMS.map((form) => ({
          value: form,
          label: t(form),
          help: t(`${form}Help`),
        }))}
      />
      <TextareaField
        name="questions"
        label={t("questions")}
        help={t("questionsHelp")}
        rows={3}
        defaultValue={terms?.questions.join("\n")}
        error={question?.[1]}
      />
      <LaunchedFields errors={errors} least={props.today} terms={terms ?? NEW} />
      <Checkbox
        name="isHeld"
        label={t("isHeld")}
        help={t("isHeldHelp")}
        defaultChecked={terms?.isHeld}
      />
    </>
  );
}

const NEW: LaunchedTerms = {
  ...{ groupThreshold: 3, teamThreshold: 5, commentThreshold: 5 },
  ...{ closesOn: null, releasesOn: null },
};
