"use client";
import { useTranslations } from "next-intl";
import { CYCLE_FORMS, type CycleTerms, PURPOSE_LENGTH } from "@/server/domain/cycle-terms";
import { RATER_GROUPS } from "@/server/domain/disclosure/rater-group";
import { Checkbox } from "../ui/checkbox";
import { FieldError } from "../ui/field";
import { RadioGroup } from "../ui/radio-group";
import { TextareaField, TextField } from "../ui/text-field";
import { LaunchedFields } from "./launched-fields";

type Errors = Readonly<Record<string, string>>;

/** What a cycle is called. */
export function NameField(props: { error: string | undefined; initial?: string }) {
  const t = useTranslations("cycles.terms");
  return (
    <TextField
      name="name"
      label={t("name")}
      help={t("nameHelp")}
      autoComplete="off"
      defaultValue={props.initial}
      error={props.error}
    />
  );
}

/** Everything a draft's terms hold beside the name. */
export function TermsFields(props: {
  errors: Errors;
  today: string;
  terms: Omit<CycleTerms, "name">;
}) {
  const t = useTranslations("cycles.terms");
  const groups = useTranslations("cycles.groups");
  const { errors, terms } = props;
  const question = Object.entries(errors).find(([field]) => field.startsWith("questions"));
  return (
    <>
      <TextareaField
        name="purpose"
        label={t("purpose")}
        help={t("purposeHelp")}
        rows={3}
        maxLength={PURPOSE_LENGTH}
        defaultValue={terms.purpose}
        error={errors.purpose}
      />
      <RadioGroup
        name="form"
        legend={t("form")}
        defaultValue={terms.form}
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
        defaultValue={terms.questions.join("\n")}
        error={question?.[1]}
      />
      <fieldset className="grid gap-2">
        <legend className="mb-1 font-semibold">{t("raterGroups")}</legend>
        <p className="text-sm text-soft">{t("raterGroupsHelp")}</p>
        <div className="grid gap-2 sm:grid-cols-3">
          {RATER_GROUPS.map((group) => (
            <Checkbox
              key={group}
              name="raterGroups"
              value={group}
              label={groups(group)}
              defaultChecked={terms.raterGroups.includes(group)}
            />
          ))}
        </div>
        <FieldError>{errors.raterGroups}</FieldError>
      </fieldset>
      <LaunchedFields errors={errors} least={props.today} terms={terms} />
      <Checkbox
        name="isHeld"
        label={t("isHeld")}
        help={t("isHeldHelp")}
        defaultChecked={terms.isHeld}
      />
    </>
  );
}
