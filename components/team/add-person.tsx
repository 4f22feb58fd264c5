"use client";
import { useTranslations } from "next-intl";
import { FormDialog } from "../form-dialog";
import { PickerField } from "../search/picker-field";
import { trpc } from "../trpc";
import { TextField } from "../ui/text-field";

/** Puts somebody into the team from a day on. */
export function AddPerson(props: { org: string; team: string; today: string; isAdmin: boolean }) {
  const t = useTranslations("teams.page");
  const { org, team } = props;
  return (
    <FormDialog
      label={t("add")}
      size="sm"
      title={t("addTitle")}
      submitLabel={t("add")}
      doneMessage={t("added")}
      call={(form) =>
        trpc.teams.addPerson.mutate({
          org,
          team,
          personId: String(form.get("personId")),
          fromDay: String(form.get("fromDay")),
        })
      }
    >
      {(errors) => (
        <>
          <PickerField
            name="personId"
            label={t("person")}
            help={t(props.isAdmin ? "personHelp" : "personHelpLead")}
            error={errors.personId}
            load={(q) => trpc.teams.peopleOptions.query({ org, q })}
          />
          <TextField
            name="fromDay"
            type="date"
            label={t("from")}
            help={t("fromHelp")}
            defaultValue={props.today}
            error={errors.fromDay}
          />
        </>
      )}
    </FormDialog>
  );
}
