"use client";
import { useTranslations } from "next-intl";
import { FormDialog } from "../form-dialog";
import { trpc } from "../trpc";
import { TextField } from "../ui/text-field";

/** Ends somebody's time in the team; that they were there stays known. */
export function EndMembership(props: {
  org: string;
  team: string;
  membership: { id: string; name: string };
  today: string;
}) {
  const t = useTranslations("teams.page");
  const { org, team, membership } = props;
  return (
    <FormDialog
      label={t("end")}
      size="sm"
      title={t("endTitle", { name: membership.name })}
      submitLabel={t("end")}
      doneMessage={t("ended")}
      call={(form) =>
        trpc.teams.endMembership.mutate({
          org,
          team,
          membershipId: membership.id,
          toDay: String(form.get("toDay")),
        })
      }
    >
      {(errors) => (
        <TextField
          name="toDay"
          type="date"
          label={t("endDay")}
          help={t("endHelp")}
          defaultValue={props.today}
          error={errors.toDay}
        />
      )}
    </FormDialog>
  );
}
