"use client";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Chip } from "../ui/chip";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";

type Choice = Readonly<{ id: string; name: string }>;
export type KpiTerms = Readonly<{
  name: string;
  unit: string;
  good: "up" | "down";
  target: number | null;
  ownerPositionId: string | null;
  staleAfterDays: number;
}>;

/** What a KPI says of itself, in a form; the same for a new one and for a change. */
export function KpiFields(props: {
  positions: readonly Choice[];
  initial?: KpiTerms;
  /** Names that the responsibility suggests. */
  examples?: readonly string[];
  errors: Readonly<Record<string, string>>;
}) {
  const t = useTranslations("kpis.fields");
  const { initial, errors } = props;
  return (
    <>
      <NameField initial={initial?.name} examples={props.examples ?? []} error={errors.name} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="unit"
          label={t("unit")}
          help={t("unitHelp")}
          defaultValue={initial?.unit}
          error={errors.unit}
        />
        <SelectField
          name="good"
          label={t("good")}
          defaultValue={initial?.good ?? "up"}
          options={[
            { value: "up", label: t("up") },
            { value: "down", label: t("down") },
          ]}
          error={errors.good}
        />
        <TextField
          name="target"
          label={t("target")}
          optionalLabel={t("optional")}
          inputMode="decimal"
          defaultValue={initial?.target ?? ""}
          error={errors.target}
        />
        <TextField
          name="staleAfterDays"
          label={t("stale")}
          help={t("staleHelp")}
          inputMode="numeric"
          defaultValue={initial?.staleAfterDays ?? 100}
          error={errors.staleAfterDays}
        />
      </div>
      <SelectField
        name="ownerPositionId"
        label={t("owner")}
        defaultValue={initial?.ownerPositionId ?? ""}
        options={[
          { value: "", label: t("inherits") },
          ...props.positions.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        error={errors.ownerPositionId}
      />
    </>
  );
}

// An example is a start: it goes into the field, and the focus with it, to be put into own words.
function NameField(props: { initial?: string; examples: readonly string[]; error?: string }) {
  const t = useTranslations("kpis.fields");
  const field = useRef<HTMLInputElement>(null);
  function take(example: string) {
    if (!field.current) return;
    field.current.value = example;
    field.current.focus();
  }
  return (
    <div className="grid gap-2">
      <TextField
        ref={field}
        name="name"
        label={t("name")}
        help={t("nameHelp")}
        defaultValue={props.initial}
        error={props.error}
        required
      />
      {props.examples.length > 0 ? (
        <fieldset className="flex flex-wrap items-center gap-1.5">
          <legend className="float-left mr-1 text-sm text-soft">{t("examples")}</legend>
          {props.examples.map((example) => (
            <Chip key={example} onClick={() => take(example)}>
              {example}
            </Chip>
          ))}
        </fieldset>
      ) : null}
    </div>
  );
}

/** The terms as they stand in a form, in the words of the procedure. */
export function termsIn(form: FormData) {
  return {
    name: String(form.get("name")),
    unit: String(form.get("unit")),
    good: form.get("good") === "down" ? ("down" as const) : ("up" as const),
    target: String(form.get("target")),
    ownerPositionId: String(form.get("ownerPositionId")) || null,
    staleAfterDays: String(form.get("staleAfterDays")),
  };
}
