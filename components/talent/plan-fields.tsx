import { useTranslations } from "next-intl";
import { PickerField, type PickerOption } from "../search/picker-field";
import { trpc } from "../trpc";
import { TextField } from "../ui/text-field";

/** A plan's name and the two people who rate for it. */
export function PlanFields(props: {
  org: string;
  team: string;
  errors: Readonly<Record<string, string>>;
  initial?: { name: string; cto: PickerOption; cio: PickerOption };
}) {
  const t = useTranslations("talent");
  const { org, team, errors, initial } = props;
  const load = (q: string) => trpc.talent.raters.query({ org, team, q });
  return (
    <>
      <TextField
        name="name"
        label={t("name")}
        help={t("nameHelp")}
        defaultValue={initial?.name}
        error={errors.name}
        required
        autoFocus
      />
      <PickerField
        name="ctoPersonId"
        label={t("ctoSide")}
        help={t("raterHelp")}
        initial={initial?.cto}
        error={errors.ctoPersonId}
        load={load}
      />
      <PickerField
        name="cioPersonId"
        label={t("cioSide")}
        help={t("raterHelp")}
        initial={initial?.cio}
        error={errors.cioPersonId}
        load={load}
      />
    </>
  );
}

/** What stands in these fields. */
export function planTerms(form: FormData) {
  return {
    name: String(form.get("name")),
    ctoPersonId: String(form.get("ctoPersonId")),
    cioPersonId: String(form.get("cioPersonId")),
  };
}
