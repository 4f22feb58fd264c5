"use client";
import { useTranslations } from "next-intl";
import { HUB_CRITERIA } from "@/server/domain/talent/criteria";
import { ActionConfirm } from "../action-confirm";
import { FormDialog } from "../form-dialog";
import { trpc } from "../trpc";
import { FieldError } from "../ui/field";
import { TextField } from "../ui/text-field";
import { HubFields, hubTerms } from "./hub-fields";
import type { Hub, PlanPlace } from "./types";

/** Adds a hub to compare. */
export function AddHub({ place, isFirst }: { place: PlanPlace; isFirst: boolean }) {
  const t = useTranslations("talent.hubs");
  return (
    <FormDialog
      label={t("add")}
      tone={isFirst ? "primary" : "plain"}
      title={t("addTitle")}
      submitLabel={t("add")}
      doneMessage={t("added")}
      call={(form) => trpc.talent.addHub.mutate({ ...place, ...hubTerms(form) })}
    >
      {(errors) => <HubFields errors={errors} />}
    </FormDialog>
  );
}

/** Changes a hub, or takes it out while nobody can have rated it. */
export function HubActions(props: { place: PlanPlace; hub: Hub; canRemove: boolean }) {
  const t = useTranslations("talent.hubs");
  const { place, hub } = props;
  const ref = { ...place, hub: hub.id, version: hub.version };
  return (
    <span className="flex gap-1.5">
      <FormDialog
        label={<HubLabel word={t("edit")} hub={hub.name} />}
        size="sm"
        title={t("editTitle")}
        submitLabel={useTranslations("common")("save")}
        doneMessage={t("changed")}
        call={(form) => trpc.talent.changeHub.mutate({ ...ref, ...hubTerms(form) })}
      >
        {(errors) => <HubFields errors={errors} hub={hub} />}
      </FormDialog>
      {props.canRemove ? (
        <ActionConfirm
          label={<HubLabel word={t("remove")} hub={hub.name} />}
          size="sm"
          tone="quiet"
          title={t("removeTitle", { hub: hub.name })}
          description={t("removeBody")}
          confirmLabel={t("remove")}
          doneMessage={t("removed")}
          call={() => trpc.talent.removeHub.mutate(ref)}
        />
      ) : null}
    </span>
  );
}

/** The weights that raters of this plan start from. */
export function WeighPlan(props: {
  place: PlanPlace;
  version: number;
  weights: readonly number[];
}) {
  const t = useTranslations("talent");
  const { place, version } = props;
  const typed = (form: FormData) =>
    HUB_CRITERIA.map(({ key }) => {
      const text = String(form.get(key)).trim();
      return text === "" ? Number.NaN : Number(text);
    });
  return (
    <FormDialog
      label={t("weights.edit")}
      title={t("weights.editTitle")}
      description={t("weights.editHelp")}
      submitLabel={useTranslations("common")("save")}
      doneMessage={t("weights.changed")}
      call={(form) => trpc.talent.weigh.mutate({ ...place, version, weights: typed(form) })}
    >
      {(errors) => (
        <>
          <div className="grid gap-3 sm:grid-cols-2">
            {HUB_CRITERIA.map(({ key }, index) => (
              <TextField
                key={key}
                name={key}
                type="number"
                min={0}
                max={100}
                label={t(`criterion.${key}.name`)}
                defaultValue={props.weights[index]}
                error={errors[`weights.${index}`]}
              />
            ))}
          </div>
          <FieldError>{errors.weights}</FieldError>
        </>
      )}
    </FormDialog>
  );
}

function HubLabel({ word, hub }: { word: string; hub: string }) {
  return (
    <>
      {word}
      <span className="sr-only"> {hub}</span>
    </>
  );
}
