"use client";
import { useTranslations } from "next-intl";
import { ActionConfirm } from "../action-confirm";
import { FormDialog } from "../form-dialog";
import { trpc } from "../trpc";
import { TextField } from "../ui/text-field";
import { KpiFields, type KpiTerms, termsIn } from "./kpi-fields";

type Choice = Readonly<{ id: string; name: string }>;
type Place = Readonly<{ org: string; team: string }>;

/** The form that changes what a KPI says of itself. */
export function ChangeKpi(
  props: Place & { kpi: KpiTerms & { id: string; version: number }; positions: readonly Choice[] },
) {
  const t = useTranslations("kpis");
  const { org, team, kpi } = props;
  return (
    <FormDialog
      label={t("change")}
      title={t("changeTitle")}
      submitLabel={t("save")}
      doneMessage={t("changed")}
      call={(form) =>
        trpc.kpis.change.mutate({ org, team, kpi: kpi.id, version: kpi.version, ...termsIn(form) })
      }
    >
      {(errors) => <KpiFields positions={props.positions} initial={kpi} errors={errors} />}
    </FormDialog>
  );
}

/** Takes a KPI out of use, after asking. */
export function RetireKpi(props: Place & { kpi: { id: string; version: number } }) {
  const t = useTranslations("kpis");
  const { org, team, kpi } = props;
  return (
    <ActionConfirm
      label={t("retire")}
      title={t("retireTitle")}
      description={t("retireBody")}
      confirmLabel={t("retireConfirm")}
      doneMessage={t("retired")}
      call={() => trpc.kpis.retire.mutate({ org, team, kpi: kpi.id, version: kpi.version })}
      // The page of a retired KPI is gone; its team's list is where one came from.
      onDone={() => window.location.assign(`/${org}/teams/${team}/kpis`)}
    />
  );
}

/** One reading, typed. */
export function RecordReading(
  props: Place & { kpi: { id: string; name: string; unit: string }; today: string; size?: "sm" },
) {
  const t = useTranslations("kpis");
  const { org, team, kpi } = props;
  return (
    <FormDialog
      label={t("record")}
      size={props.size}
      title={t("recordTitle", { name: kpi.name })}
      description={t("recordHelp")}
      submitLabel={t("record")}
      doneMessage={t("recorded")}
      call={(form) =>
        trpc.kpis.record.mutate({
          org,
          team,
          kpi: kpi.id,
          day: String(form.get("day")),
          value: String(form.get("value")),
          note: String(form.get("note")),
        })
      }
    >
      {(errors) => (
        <>
          <TextField
            name="value"
            label={t("fields.value")}
            help={kpi.unit}
            inputMode="decimal"
            error={errors.value}
            autoFocus
            required
          />
          <TextField
            name="day"
            type="date"
            label={t("fields.day")}
            defaultValue={props.today}
            max={props.today}
            error={errors.day}
          />
          <TextField
            name="note"
            label={t("fields.note")}
            optionalLabel={t("fields.optional")}
            error={errors.note}
          />
        </>
      )}
    </FormDialog>
  );
}

/** Takes a reading back, after asking. */
export function RemoveReading(
  props: Place & { kpi: string; reading: { day: string; version: number } },
) {
  const t = useTranslations("kpis");
  const { org, team, kpi, reading } = props;
  return (
    <ActionConfirm
      label={t("remove")}
      size="sm"
      title={t("removeTitle", { day: reading.day })}
      description={t("removeBody")}
      confirmLabel={t("removeConfirm")}
      doneMessage={t("removed")}
      call={() => trpc.kpis.removeReading.mutate({ org, team, kpi, ...reading })}
    />
  );
}
