"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import {
  IMPORTANCE_PRESETS,
  MAX_IMPORTANCE,
  presetOf,
  presetWeight,
} from "@/server/domain/responsibility/importance";
import type { Direction } from "@/server/domain/structure/structure";
import { FormDialog } from "../form-dialog";
import { trpc } from "../trpc";
import type { ButtonSize, ButtonTone } from "../ui/button";
import { FieldError } from "../ui/field";
import { Input } from "../ui/input";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";

type Weighed = Readonly<{ id: string; name: string; direction: Direction; importance: number }>;
type Props = Readonly<{
  org: string;
  team: string;
  today: string;
  /** Those in use today, as the team's structure lists them. */
  responsibilities: readonly Weighed[];
  tone?: ButtonTone;
  size?: ButtonSize;
}>;

/** How much each responsibility weighs for a team: a ready-made set, or its own. */
export function ImportanceDialog(props: Props) {
  const t = useTranslations("importance");
  const { org, team, responsibilities } = props;
  return (
    <FormDialog
      label={t("label")}
      tone={props.tone}
      size={props.size}
      title={t("title")}
      description={t("help")}
      submitLabel={t("submit")}
      doneMessage={t("done")}
      call={(form) => {
        const weights = responsibilities.map((one) => ({
          responsibilityId: one.id,
          weight: Number(String(form.get(one.id)).replace(",", ".") || Number.NaN),
          was: one.importance,
        }));
        const preset = presetOf(
          responsibilities.map((one) => ({
            direction: one.direction,
            importance:
              weights.find(({ responsibilityId }) => responsibilityId === one.id)?.weight ?? 1,
          })),
        );
        const fromDay = String(form.get("fromDay"));
        return trpc.responsibilities.setImportance.mutate({ org, team, fromDay, preset, weights });
      }}
    >
      {(errors) => <WeightFields {...props} errors={errors} />}
    </FormDialog>
  );
}

function WeightFields(props: Props & { errors: Readonly<Record<string, string>> }) {
  const t = useTranslations("importance");
  const { responsibilities, errors } = props;
  const [weights, setWeights] = useState<Readonly<Record<string, string>>>(() =>
    textsOf(responsibilities, (one) => one.importance),
  );
  const numbers = responsibilities.map((one) => ({
    direction: one.direction,
    importance: Number(weights[one.id]),
  }));
  return (
    <>
      <SelectField
        label={t("preset")}
        value={presetOf(numbers) ?? "own"}
        onChange={(event) => {
          const preset = IMPORTANCE_PRESETS.find((one) => one === event.target.value);
          if (preset)
            setWeights(textsOf(responsibilities, (one) => presetWeight(preset, one.direction)));
        }}
        options={[...IMPORTANCE_PRESETS, "own" as const].map((value) => ({
          value,
          label: t(`presets.${value}`),
        }))}
      />
      <fieldset className="grid gap-1.5">
        <legend className="mb-1 font-semibold">{t("weights")}</legend>
        {responsibilities.map((one, index) => (
          <WeightField
            key={one.id}
            one={one}
            value={weights[one.id] ?? ""}
            error={errors[`weights.${index}.weight`]}
            onChange={(value) => setWeights({ ...weights, [one.id]: value })}
          />
        ))}
        <FieldError>{errors.weights}</FieldError>
      </fieldset>
      <TextField
        name="fromDay"
        type="date"
        label={t("from")}
        help={t("fromHelp")}
        defaultValue={props.today}
        error={errors.fromDay}
      />
    </>
  );
}

function WeightField(props: {
  one: Weighed;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}) {
  const { id, name } = props.one;
  return (
    <div>
      <div className="flex items-center justify-between gap-3 text-sm">
        <label htmlFor={`weight-${id}`}>{name}</label>
        <span className="w-20 shrink-0">
          <Input
            id={`weight-${id}`}
            name={id}
            type="number"
            inputMode="decimal"
            min={0}
            max={MAX_IMPORTANCE}
            step="any"
            aria-invalid={props.error ? true : undefined}
            value={props.value}
            onChange={(event) => props.onChange(event.target.value)}
          />
        </span>
      </div>
      <FieldError>{props.error}</FieldError>
    </div>
  );
}

function textsOf(
  responsibilities: readonly Weighed[],
  weight: (one: Weighed) => number,
): Record<string, string> {
  return Object.fromEntries(responsibilities.map((one) => [one.id, String(weight(one))]));
}
