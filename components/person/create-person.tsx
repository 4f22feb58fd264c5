"use client";
import { useTranslations } from "next-intl";
import { FormDialog } from "../form-dialog";
import { PickerField } from "../search/picker-field";
import { trpc } from "../trpc";
import { TextField } from "../ui/text-field";

/** The form of a new person. */
export function CreatePerson({ org }: { org: string }) {
  const t = useTranslations("people");
  return (
    <FormDialog
      label={t("add")}
      tone="primary"
      title={t("form.addTitle")}
      submitLabel={t("form.create")}
      doneMessage={t("form.created")}
      call={(form) =>
        trpc.people.create.mutate({
          org,
          name: String(form.get("name")),
          email: String(form.get("email")),
          teamId: String(form.get("teamId")) || null,
        })
      }
    >
      {(errors) => (
        <>
          <PersonFields errors={errors} />
          <PickerField
            name="teamId"
            label={t("form.team")}
            help={t("form.teamHelp")}
            error={errors.teamId}
            nothing={t("form.noTeam")}
            load={(q) => trpc.teams.options.query({ org, q })}
          />
        </>
      )}
    </FormDialog>
  );
}

/** Name and address of a person; the address of an account is shown and not offered. */
export function PersonFields(props: {
  errors: Readonly<Record<string, string>>;
  person?: Readonly<{ name: string; email: string | null; hasAccount: boolean }>;
}) {
  const t = useTranslations("people.form");
  const { errors, person } = props;
  return (
    <>
      <TextField
        name="name"
        label={t("name")}
        defaultValue={person?.name}
        error={errors.name}
        autoComplete="off"
        autoFocus
        required
      />
      <TextField
        name="email"
        type="email"
        label={t("email")}
        help={t(person?.hasAccount ? "emailOwn" : "emailHelp")}
        optionalLabel={person?.hasAccount ? undefined : t("optional")}
        defaultValue={person?.email ?? ""}
        readOnly={person?.hasAccount}
        error={errors.email}
        autoComplete="off"
      />
    </>
  );
}
