"use client";
import { useTranslations } from "next-intl";
import { FormCard } from "../form-card";
import { trpc } from "../trpc";
import { TextField } from "../ui/text-field";

/** Another name for the organisation. */
export function RenameOrganisation(props: { org: string; name: string; version: number }) {
  const t = useTranslations("settings.name");
  const { org, version } = props;
  return (
    <FormCard
      submitLabel={t("save")}
      doneMessage={t("saved")}
      call={(form) =>
        trpc.organisations.rename.mutate({ org, version, name: String(form.get("name")) })
      }
    >
      {(errors) => (
        <TextField
          name="name"
          label={t("label")}
          help={t("help")}
          defaultValue={props.name}
          error={errors.name}
        />
      )}
    </FormCard>
  );
}
