"use client";
import { useTranslations } from "next-intl";
import type { Candidates } from "@/server/features/cycles/subjects";
import { ActionConfirm } from "../action-confirm";
import { FormDialog } from "../form-dialog";
import { PickerField } from "../search/picker-field";
import { trpc } from "../trpc";
import { Checkbox } from "../ui/checkbox";
import { FieldError } from "../ui/field";

type Props = Readonly<{ org: string; cycleId: string; candidates: Candidates }>;

/** Chooses who is rated: holders of seats, leaderships as bodies, or anybody by name. */
export function AddSubjects({ org, cycleId, candidates }: Props) {
  const t = useTranslations("cycles.subjects");
  return (
    <FormDialog
      label={t("add")}
      size="sm"
      tone="primary"
      title={t("addTitle")}
      description={t("addBody")}
      submitLabel={t("addSubmit")}
      doneMessage={t("added")}
      call={(form) =>
        trpc.cycles.addSubjects.mutate({
          org,
          cycleId,
          personIds: form.getAll("personIds").map(String).filter(Boolean),
          teamIds: form.getAll("teamIds").map(String),
        })
      }
    >
      {(errors) => (
        <>
          {candidates.map(({ teamId, team, isIn, holders }) => (
            <fieldset key={teamId} className="grid gap-1.5">
              <legend className="mb-1 font-semibold">
                <bdi>{team}</bdi>
              </legend>
              {holders.map((holder) => (
                <Checkbox
                  key={`${holder.personId} ${holder.seat}`}
                  name="personIds"
                  value={holder.personId}
                  disabled={holder.isIn}
                  label={<bdi>{holder.name}</bdi>}
                  help={holder.isIn ? t("isIn") : holder.seat}
                />
              ))}
              <Checkbox
                name="teamIds"
                value={teamId}
                disabled={isIn}
                label={t("asBody", { team })}
                help={isIn ? t("isIn") : undefined}
              />
            </fieldset>
          ))}
          <PickerField
            name="personIds"
            label={t("somebody")}
            nothing={t("nobody")}
            load={(q) => trpc.cycles.findSubjects.query({ org, cycleId, q })}
          />
          <FieldError>{errors.personIds ?? errors.teamIds}</FieldError>
        </>
      )}
    </FormDialog>
  );
}

/** Takes a subject out of a draft. */
export function RemoveSubject(props: {
  org: string;
  cycleId: string;
  subjectId: string;
  name: string;
}) {
  const t = useTranslations("cycles.subjects");
  const { name, ...place } = props;
  return (
    <ActionConfirm
      label={
        <>
          <span aria-hidden="true">{t("remove")}</span>
          <span className="sr-only">{t("removeLabel", { name })}</span>
        </>
      }
      size="sm"
      tone="quiet"
      title={t("removeTitle", { name })}
      description={t("removeBody")}
      confirmLabel={t("remove")}
      call={() => trpc.cycles.removeSubject.mutate(place)}
      doneMessage={t("removed")}
    />
  );
}
