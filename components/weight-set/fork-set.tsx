"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FormDialog } from "../form-dialog";
import { trpc } from "../trpc";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";

type Props = Readonly<{
  org: string;
  /** What may be copied: the shipped set and published ones, the one in use first. */
  bases: readonly Readonly<{ key: string; label: string }>[];
}>;

/** Makes a draft from the shipped or a published set, and leads to it. */
export function ForkSet({ org, bases }: Props) {
  const t = useTranslations("weight-sets.fork");
  const router = useRouter();
  return (
    <FormDialog
      tone="primary"
      label={t("label")}
      title={t("title")}
      description={t("body")}
      submitLabel={t("submit")}
      call={(form) =>
        trpc.firstRole.forkSet.mutate({
          org,
          from: String(form.get("from")),
          name: String(form.get("name")),
        })
      }
      onDone={({ set }) => {
        // The set was just made; typed routes know literal paths only.
        router.push(`/${org}/settings/weight-sets/${set}` as Route);
      }}
    >
      {(errors) => (
        <>
          <SelectField
            name="from"
            label={t("from")}
            error={errors.from}
            options={bases.map(({ key, label }) => ({ value: key, label }))}
          />
          <TextField name="name" label={t("name")} help={t("nameHelp")} error={errors.name} />
        </>
      )}
    </FormDialog>
  );
}
