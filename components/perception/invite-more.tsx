"use client";
import { useTranslations } from "next-intl";
import { FormDialog } from "../form-dialog";
import { PickerField } from "../search/picker-field";
import { trpc } from "../trpc";

/** Asks one more person while a round is open. */
export function InviteMore(props: { org: string; team: string; roundId: string }) {
  const t = useTranslations("perceptions");
  const { org, team, roundId } = props;
  return (
    <FormDialog
      label={t("round.invite")}
      title={t("round.inviteTitle")}
      description={t("open.peopleHelp")}
      submitLabel={t("round.invite")}
      doneMessage={t("round.invited")}
      call={(form) =>
        trpc.perceptions.invite.mutate({
          org,
          team,
          roundId,
          personIds: [form.get("personIds")].filter(Boolean).map(String),
        })
      }
    >
      {(errors) => (
        <PickerField
          name="personIds"
          label={t("open.people")}
          error={errors.personIds}
          load={(q) => trpc.perceptions.notAsked.query({ org, team, roundId, q })}
        />
      )}
    </FormDialog>
  );
}
