"use client";
import { useTranslations } from "next-intl";
import { FormDialog } from "../form-dialog";
import { PickerField } from "../search/picker-field";
import { trpc } from "../trpc";
import { TextField } from "../ui/text-field";

/** Puts this person into a team from a day on. */
export function AddToTeam(props: { org: string; person: string; today: string }) {
  const t = useTranslations("people.page");
  const { org, person: personId } = props;
  return (
    <FormDialog
      label={t("addTeam")}
      size="sm"
      title={t("addTeamTitle")}
      submitLabel={t("addTeam")}
      doneMessage={t("added")}
      call={(form) =>
        trpc.teams.addPerson.mutate({
          org,
          team: String(form.get("team")),
          personId,
          fromDay: String(form.get("fromDay")),
        })
      }
    >
      {(errors) => (
        <>
          <PickerField
            name="team"
            label={t("team")}
            error={errors.team ?? errors.personId}
            load={(q) => trpc.teams.options.query({ org, q })}
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
