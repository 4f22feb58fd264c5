"use client";
import { useTranslations } from "next-intl";
import { DIRECTIONS, type Direction } from "@/server/domain/structure/structure";
import { FormDialog } from "../form-dialog";
import { trpc } from "../trpc";
import { SelectField } from "../ui/select-field";
import { TextareaField, TextField } from "../ui/text-field";

type Known = Readonly<{
  id: string;
  name: string;
  definition: string;
  kpis: readonly string[];
  direction: Direction;
  version: number;
}>;
type One = Readonly<{ org: string; today: string; responsibility: Known }>;
type Errors = Readonly<Record<string, string>>;

/** A responsibility of the organisation's own. */
export function AddResponsibility({ org, today }: { org: string; today: string }) {
  const t = useTranslations("responsibilities.form");
  return (
    <FormDialog
      label={t("add")}
      tone="primary"
      title={t("addTitle")}
      submitLabel={t("addSubmit")}
      doneMessage={t("added")}
      call={(form) => trpc.responsibilities.add.mutate({ org, ...wordsOf(form) })}
    >
      {(errors) => <WordFields today={today} errors={errors} />}
    </FormDialog>
  );
}

/** Other words or another direction from a day on. */
export function ChangeResponsibility({ org, today, responsibility }: One) {
  const t = useTranslations("responsibilities.form");
  const { id, version, name } = responsibility;
  return (
    <FormDialog
      label={t("change")}
      title={t("changeTitle", { name })}
      description={t("changeHelp")}
      submitLabel={t("changeSubmit")}
      doneMessage={t("changed")}
      call={(form) =>
        trpc.responsibilities.change.mutate({ org, responsibility: id, version, ...wordsOf(form) })
      }
    >
      {(errors) => <WordFields known={responsibility} today={today} errors={errors} />}
    </FormDialog>
  );
}

const STEPS = {
  retire: (at: At, toDay: string) => trpc.responsibilities.retire.mutate({ ...at, toDay }),
  back: (at: At, fromDay: string) => trpc.responsibilities.bringBack.mutate({ ...at, fromDay }),
  follow: (at: At, fromDay: string) =>
    trpc.responsibilities.followCatalogue.mutate({ ...at, fromDay }),
} as const;
type At = Readonly<{ org: string; responsibility: string; version: number }>;

/** What asks for nothing but a day: retiring, bringing back, following the catalogue again. */
export function StepFromDay(props: One & { step: keyof typeof STEPS }) {
  const t = useTranslations("responsibilities");
  const { step, responsibility } = props;
  const at = { org: props.org, responsibility: responsibility.id, version: responsibility.version };
  return (
    <FormDialog
      label={t(`${step}.label`)}
      title={t(`${step}.title`, { name: responsibility.name })}
      description={t(`${step}.help`)}
      submitLabel={t(`${step}.submit`)}
      doneMessage={t(`${step}.done`)}
      call={(form) => STEPS[step](at, String(form.get("day")))}
    >
      {(errors) => (
        <TextField
          name="day"
          type="date"
          label={step === "follow" ? t("form.from") : t(`${step}.day`)}
          defaultValue={props.today}
          error={errors.toDay ?? errors.fromDay}
        />
      )}
    </FormDialog>
  );
}

function WordFields(props: { known?: Known; today: string; errors: Errors }) {
  const t = useTranslations("responsibilities");
  const { known, errors } = props;
  // A list's errors name the line that is wrong; one sentence stands for all of them.
  const kpis = Object.keys(errors).find((field) => field === "kpis" || field.startsWith("kpis."));
  return (
    <>
      <TextField
        name="name"
        label={t("form.name")}
        defaultValue={known?.name}
        error={errors.name}
        autoFocus
      />
      <TextareaField
        name="definition"
        label={t("form.definition")}
        help={t("form.definitionHelp")}
        defaultValue={known?.definition}
        error={errors.definition}
        rows={3}
      />
      <SelectField
        name="direction"
        label={t("form.direction")}
        defaultValue={known?.direction ?? "outward"}
        error={errors.direction}
        options={DIRECTIONS.map((value) => ({ value, label: t(`directionHelp.${value}`) }))}
      />
      <TextareaField
        name="kpis"
        label={t("form.kpis")}
        optionalLabel={t("form.optional")}
        help={t("form.kpisHelp")}
        defaultValue={known?.kpis.join("\n")}
        error={kpis && errors[kpis]}
        rows={4}
      />
      <TextField
        name="fromDay"
        type="date"
        label={t("form.from")}
        help={t("form.fromHelp")}
        defaultValue={props.today}
        error={errors.fromDay}
      />
    </>
  );
}

function wordsOf(form: FormData) {
  return {
    name: String(form.get("name")),
    definition: String(form.get("definition")),
    direction: DIRECTIONS.find((one) => one === form.get("direction")) ?? "shared",
    kpis: String(form.get("kpis"))
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
    fromDay: String(form.get("fromDay")),
  };
}
