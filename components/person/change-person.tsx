"use client";
import { useTranslations } from "next-intl";
import { FormDialog } from "../form-dialog";
import { trpc } from "../trpc";
import { PersonFields } from "./create-person";

type Person = Readonly<{
  id: string;
  name: string;
  email: string | null;
  hasAccount: boolean;
  version: number;
}>;

/** Another name or address for a person. */
export function ChangePerson({ org, person }: { org: string; person: Person }) {
  const t = useTranslations("people.page");
  return (
    <FormDialog
      label={t("change")}
      title={t("changeTitle")}
      submitLabel={t("save")}
      doneMessage={t("changed")}
      call={(form) =>
        trpc.people.change.mutate({
          org,
          person: person.id,
          version: person.version,
          name: String(form.get("name")),
          email: String(form.get("email")),
        })
      }
    >
      {(errors) => <PersonFields errors={errors} person={person} />}
    </FormDialog>
  );
}
