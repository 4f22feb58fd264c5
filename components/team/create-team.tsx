"use client";
import { useTranslations } from "next-intl";
import { FormDialog } from "../form-dialog";
import { PickerField } from "../search/picker-field";
import { trpc } from "../trpc";
import { TextField } from "../ui/text-field";

/** The form of a new team, at the top or below another. */
export function CreateTeam(props: {
  org: string;
  canCreateTop: boolean;
  parent?: { id: string; label: string };
}) {
  const t = useTranslations("teams");
  const { org, parent } = props;
  return (
    <FormDialog
      label={parent ? t("newBelow") : t("new")}
      tone={parent ? "plain" : "primary"}
      title={t("newTitle")}
      submitLabel={t("create")}
      doneMessage={t("created")}
      call={(form) =>
        trpc.teams.create.mutate({
          org,
          name: String(form.get("name")),
          parentId: String(form.get("parentId")) || null,
        })
      }
    >
      {(errors) => (
        <>
          <TextField name="name" label={t("name")} error={errors.name} required autoFocus />
          <PickerField
            name="parentId"
            label={t("parent")}
            help={t("parentHelp")}
            error={errors.parentId}
            initial={parent}
            nothing={props.canCreateTop ? t("top") : undefined}
            load={(q) => trpc.teams.options.query({ org, q, isManaged: true })}
          />
        </>
      )}
    </FormDialog>
  );
}
