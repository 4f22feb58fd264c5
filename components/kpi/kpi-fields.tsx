"use client";
import { useTranslations } from "next-intl";
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
  errors: Readonly<Record<string, string>>;
}) {
  const t = useTranslations("kpis.fields");
  const { initial, errors } = props;
  return (
    <>
      <TextField
        name="name"
        label={t("name")}
        help={t("nameHelp")}
        defaultValue={initial?.name}
        error={errors.name}
        required
      />
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
