"use client";
import { useTranslations } from "next-intl";
import { ActionConfirm } from "../action-confirm";
import { FormDialog } from "../form-dialog";
import { trpc } from "../trpc";
import { type DemandChoices, DemandFields, demandTerms } from "./demand-fields";
import type { DemandLine, PlanPlace } from "./types";

type Props = Readonly<{ place: PlanPlace; choices: DemandChoices }>;

/** Adds one line to the list. */
export function AddDemand({ place, choices }: Props) {
  const t = useTranslations("talent.demand");
  return (
    <FormDialog
      label={t("add")}
      tone="primary"
      title={t("addTitle")}
      submitLabel={t("add")}
      doneMessage={t("added")}
      call={(form) => trpc.talent.addDemand.mutate({ ...place, ...demandTerms(form) })}
    >
      {(errors) => <DemandFields choices={choices} errors={errors} />}
    </FormDialog>
  );
}

/** Changes one line, or takes it off the list. */
export function DemandActions({ place, choices, line }: Props & { line: DemandLine }) {
  const t = useTranslations("talent.demand");
  const { role, version } = line;
  const ref = { ...place, demand: line.id, version };
  return (
    <span className="flex gap-1.5">
      <FormDialog
        label={<RowLabel word={t("edit")} role={role} />}
        size="sm"
        title={t("editTitle")}
        submitLabel={useTranslations("common")("save")}
        doneMessage={t("changed")}
        call={(form) => trpc.talent.changeDemand.mutate({ ...ref, ...demandTerms(form) })}
      >
        {(errors) => <DemandFields choices={choices} errors={errors} line={line} />}
      </FormDialog>
      <ActionConfirm
        label={<RowLabel word={t("remove")} role={role} />}
        size="sm"
        tone="quiet"
        title={t("removeTitle", { role })}
        description={t("removeBody")}
        confirmLabel={t("remove")}
        doneMessage={t("removed")}
        call={() => trpc.talent.removeDemand.mutate(ref)}
      />
    </span>
  );
}

function RowLabel({ word, role }: { word: string; role: string }) {
  return (
    <>
      {word}
      <span className="sr-only"> {role}</span>
    </>
  );
}
