"use client";
import { useTranslations } from "next-intl";
import { RATER_GROUPS, type RaterGroup } from "@/server/domain/disclosure/rater-group";
import { FormDialog } from "../form-dialog";
import { PickerField } from "../search/picker-field";
import { trpc } from "../trpc";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";

type Props = Readonly<{
  org: string;
  cycleId: string;
  subjectId: string;
  isOwn: boolean;
  /** The groups that the cycle asks. */
  groups: readonly RaterGroup[];
}>;

/** One more rater from the organisation, by name. */
export function AddRater({ isOwn, groups, ...place }: Props) {
  const t = useTranslations("raters.add");
  return (
    <FormDialog
      label={t(isOwn ? "propose" : "button")}
      size="sm"
      tone="primary"
      title={t("title")}
      submitLabel={t(isOwn ? "propose" : "button")}
      doneMessage={t(isOwn ? "proposed" : "done")}
      call={(form) => {
        const personId = String(form.get("personId") ?? "");
        return trpc.raters.propose.mutate({
          ...place,
          raters: [{ personId, group: groupFrom(form) }],
        });
      }}
    >
      {(errors) => (
        <>
          <PickerField
            name="personId"
            label={t("person")}
            error={errors.personId ?? errors["raters.0.personId"]}
            load={(q) => trpc.raters.options.query({ ...place, q })}
          />
          <GroupField groups={groups} error={errors.group ?? errors["raters.0.group"]} />
        </>
      )}
    </FormDialog>
  );
}

/** A rater who need not be known here yet, by name and address. */
export function AddOutsider({ isOwn, groups, ...place }: Props) {
  const t = useTranslations("raters.add");
  return (
    <FormDialog
      label={t("outside")}
      size="sm"
      title={t("outsideTitle")}
      description={t("outsideBody")}
      submitLabel={t(isOwn ? "propose" : "button")}
      doneMessage={t(isOwn ? "proposed" : "done")}
      call={(form) =>
        trpc.raters.proposeOutsider.mutate({
          ...place,
          name: String(form.get("name") ?? ""),
          email: String(form.get("email") ?? ""),
          group: groupFrom(form),
        })
      }
    >
      {(errors) => (
        <>
          <TextField name="name" label={t("name")} autoComplete="off" error={errors.name} />
          <TextField
            name="email"
            type="email"
            label={t("email")}
            autoComplete="off"
            error={errors.email}
          />
          <GroupField groups={groups} error={errors.group} initial="partners" />
        </>
      )}
    </FormDialog>
  );
}

function GroupField(props: {
  groups: readonly RaterGroup[];
  error: string | undefined;
  initial?: RaterGroup;
}) {
  const t = useTranslations("raters");
  const initial = props.initial ?? "peers";
  return (
    <SelectField
      name="group"
      label={t("add.group")}
      error={props.error}
      defaultValue={props.groups.includes(initial) ? initial : props.groups[0]}
      options={props.groups.map((group) => ({
        value: group,
        label: `${t(`groups.${group}`)}: ${t(`groupHelp.${group}`)}`,
      }))}
    />
  );
}

function groupFrom(form: FormData): RaterGroup {
  return RATER_GROUPS.find((group) => group === form.get("group")) ?? "peers";
}
