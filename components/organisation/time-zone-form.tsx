"use client";
import { useTranslations } from "next-intl";
import { FormCard } from "../form-card";
import { trpc } from "../trpc";
import { SelectField } from "../ui/select-field";

/** Another time zone for the organisation. */
export function TimeZoneForm(props: {
  org: string;
  timeZone: string;
  zones: readonly string[];
  version: number;
}) {
  const t = useTranslations("settings.zone");
  const { org, version } = props;
  return (
    <FormCard
      submitLabel={t("save")}
      doneMessage={t("saved")}
      call={(form) =>
        trpc.organisations.changeTimeZone.mutate({
          org,
          version,
          timeZone: String(form.get("timeZone")),
        })
      }
    >
      {(errors) => (
        <SelectField
          name="timeZone"
          label={t("label")}
          help={t("help")}
          defaultValue={props.timeZone}
          error={errors.timeZone}
          options={props.zones.map((one) => ({ value: one, label: one.replaceAll("_", " ") }))}
        />
      )}
    </FormCard>
  );
}
