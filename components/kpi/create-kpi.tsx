"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "../form-dialog";
import { trpc } from "../trpc";
import { SelectField } from "../ui/select-field";
import type { KpiList } from "./kpi-data";
import { KpiFields, termsIn } from "./kpi-fields";

type Props = Readonly<{
  org: string;
  team: string;
  positions: KpiList["positions"];
  responsibilities: KpiList["responsibilities"];
  responsibilityId?: string;
  size?: "sm";
}>;

/** The form of a new KPI. */
export function CreateKpi(props: Props) {
  const t = useTranslations("kpis");
  const { org, team } = props;
  return (
    <FormDialog
      label={t("new")}
      tone={props.size ? "plain" : "primary"}
      size={props.size}
      title={t("new")}
      submitLabel={t("create")}
      doneMessage={t("created")}
      call={(form) =>
        trpc.kpis.create.mutate({
          org,
          team,
          responsibilityId: String(form.get("responsibilityId")),
          ...termsIn(form),
        })
      }
    >
      {(errors) => <NewFields {...props} errors={errors} />}
    </FormDialog>
  );
}

// A form of its own within the dialog, so that what was chosen is forgotten when it closes.
function NewFields(props: Props & { errors: Readonly<Record<string, string>> }) {
  const t = useTranslations("kpis.fields");
  const { responsibilities, positions, errors } = props;
  const [chosen, choose] = useState(props.responsibilityId ?? "");
  return (
    <>
      <SelectField
        name="responsibilityId"
        label={t("responsibility")}
        value={chosen}
        onChange={(event) => choose(event.target.value)}
        options={[
          { value: "", label: t("choose") },
          ...responsibilities.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        error={errors.responsibilityId}
      />
      <KpiFields
        positions={positions}
        examples={responsibilities.find(({ id }) => id === chosen)?.examples}
        errors={errors}
      />
    </>
  );
}
