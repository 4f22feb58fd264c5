import { useTranslations } from "next-intl";
import { timeZones } from "@/server/domain/time-zone";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";
import type { Hub } from "./types";

/** A hub's name, and where it lies. */
export function HubFields(props: { errors: Readonly<Record<string, string>>; hub?: Hub }) {
  const t = useTranslations("talent.hubs");
  const optional = useTranslations("common")("optional");
  const { errors, hub } = props;
  const zones = timeZones(hub?.timeZone ?? undefined);
  return (
    <>
      <TextField
        name="name"
        label={t("name")}
        defaultValue={hub?.name}
        error={errors.name}
        required
        autoFocus
      />
      <TextField
        name="place"
        label={t("place")}
        optionalLabel={optional}
        help={t("placeHelp")}
        defaultValue={hub?.place}
        error={errors.place}
      />
      <SelectField
        name="timeZone"
        label={t("zone")}
        optionalLabel={optional}
        defaultValue={hub?.timeZone ?? ""}
        error={errors.timeZone}
        options={[
          { value: "", label: t("noZone") },
          ...zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") })),
        ]}
      />
    </>
  );
}

/** What stands in these fields. */
export function hubTerms(form: FormData) {
  return {
    name: String(form.get("name")),
    place: String(form.get("place")),
    timeZone: String(form.get("timeZone")) || null,
  };
}
