"use client";
import { useTranslations } from "next-intl";
import { FormDialog } from "../form-dialog";
import { PickerField } from "../search/picker-field";
import { trpc } from "../trpc";

/** The grants that somebody of this role can be given. */
export function GiveGrants(props: { org: string; member: string; kind: "lead" | "viewer" | null }) {
  const t = useTranslations("members.page");
  const { org, member, kind } = props;
  return (
    <>
      {kind ? (
        <FormDialog
          label={t(kind === "lead" ? "giveLead" : "giveViewer")}
          title={t(kind === "lead" ? "giveLead" : "giveViewer")}
          submitLabel={t("give")}
          doneMessage={t("given")}
          call={(form) =>
            trpc.members.giveTeamGrant.mutate({
              org,
              member,
              kind,
              teamId: String(form.get("teamId")),
            })
          }
        >
          {(errors) => (
            <PickerField
              name="teamId"
              label={t("team")}
              error={errors.teamId}
              load={(q) => trpc.teams.options.query({ org, q })}
            />
          )}
        </FormDialog>
      ) : null}
      <FormDialog
        label={t("giveCoach")}
        title={t("giveCoach")}
        submitLabel={t("give")}
        doneMessage={t("given")}
        call={(form) =>
          trpc.members.giveCoachGrant.mutate({
            org,
            member,
            personId: String(form.get("personId")),
          })
        }
      >
        {(errors) => (
          <PickerField
            name="personId"
            label={t("personField")}
            error={errors.personId}
            load={(q) => trpc.people.options.query({ org, q })}
          />
        )}
      </FormDialog>
    </>
  );
}
