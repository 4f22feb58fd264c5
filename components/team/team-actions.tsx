"use client";
import { useTranslations } from "next-intl";
import { ActionConfirm } from "../action-confirm";
import { FormDialog } from "../form-dialog";
import { PickerField } from "../search/picker-field";
import { trpc } from "../trpc";
import { TextField } from "../ui/text-field";
import { CreateTeam } from "./create-team";

type Props = Readonly<{
  org: string;
  team: Readonly<{ id: string; name: string; version: number }>;
  parent?: Readonly<{ id: string; label: string }>;
  /** How many teams stand right below it. */
  below: number;
  canMoveToTop: boolean;
}>;

/** What can be done to a team: a team below it, another name, another place, out of sight. */
export function TeamActions(props: Props) {
  const t = useTranslations("teams.page");
  const { org } = props;
  const { id: team, name, version } = props.team;
  return (
    <>
      <CreateTeam org={org} canCreateTop={false} parent={{ id: team, label: name }} />
      <FormDialog
        label={t("rename")}
        title={t("renameTitle")}
        submitLabel={t("save")}
        doneMessage={t("renamed")}
        call={(form) =>
          trpc.teams.rename.mutate({ org, team, version, name: String(form.get("name")) })
        }
      >
        {(errors) => <NameField name={name} error={errors.name} />}
      </FormDialog>
      <FormDialog
        label={t("move")}
        title={t("moveTitle")}
        description={t("moveHelp")}
        submitLabel={t("move")}
        doneMessage={t("moved")}
        call={(form) =>
          trpc.teams.move.mutate({
            org,
            team,
            version,
            parentId: String(form.get("parentId")) || null,
          })
        }
      >
        {(errors) => <ParentField {...props} error={errors.parentId ?? errors.name} />}
      </FormDialog>
      <ActionConfirm
        label={t("archive")}
        title={t("archiveTitle", { name })}
        description={
          <>
            {t("archiveBody")}
            {props.below > 0 ? ` ${t("archiveBelow", { count: props.below })}` : null}
          </>
        }
        confirmLabel={t("archive")}
        doneMessage={t("archivedDone")}
        call={() => trpc.teams.archive.mutate({ org, team, version })}
      />
    </>
  );
}

function NameField(props: { name: string; error?: string }) {
  const t = useTranslations("teams");
  return (
    <TextField
      name="name"
      label={t("name")}
      defaultValue={props.name}
      error={props.error}
      autoFocus
    />
  );
}

function ParentField({ org, team, parent, canMoveToTop, error }: Props & { error?: string }) {
  const t = useTranslations("teams");
  return (
    <PickerField
      name="parentId"
      label={t("parent")}
      help={t("parentHelp")}
      error={error}
      initial={parent}
      nothing={canMoveToTop ? t("top") : undefined}
      load={async (q) => {
        const options = await trpc.teams.options.query({ org, q, isManaged: true });
        return options.filter(({ id }) => id !== team.id);
      }}
    />
  );
}
