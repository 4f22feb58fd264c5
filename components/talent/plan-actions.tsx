"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ActionConfirm } from "../action-confirm";
import { FormDialog } from "../form-dialog";
import { trpc } from "../trpc";
import { PlanFields, planTerms } from "./plan-fields";
import type { PlanPlace } from "./types";

/** The form of a new plan; leads to it once it is made. */
export function CreatePlan({ org, team }: { org: string; team: string }) {
  const t = useTranslations("talent");
  const router = useRouter();
  return (
    <FormDialog
      label={t("new")}
      tone="primary"
      title={t("newTitle")}
      submitLabel={t("create")}
      doneMessage={t("created")}
      call={(form) => trpc.talent.create.mutate({ org, team, ...planTerms(form) })}
      // Reason: typed routes know literal paths only; this one is put together from data.
      onDone={({ id }) => router.push(`/${org}/teams/${team}/talent/${id}` as "/")}
    >
      {(errors) => <PlanFields org={org} team={team} errors={errors} />}
    </FormDialog>
  );
}

/** Another name, or other people to rate. */
export function ChangePlan(props: {
  place: PlanPlace;
  plan: Readonly<{
    name: string;
    ctoPersonId: string;
    cioPersonId: string;
    cto: string;
    cio: string;
    version: number;
  }>;
}) {
  const t = useTranslations("talent.plan");
  const { place, plan } = props;
  return (
    <FormDialog
      label={t("edit")}
      title={t("editTitle")}
      description={t("editHelp")}
      submitLabel={useTranslations("common")("save")}
      doneMessage={t("changed")}
      call={(form) =>
        trpc.talent.change.mutate({ ...place, version: plan.version, ...planTerms(form) })
      }
    >
      {(errors) => (
        <PlanFields
          org={place.org}
          team={place.team}
          errors={errors}
          initial={{
            name: plan.name,
            cto: { id: plan.ctoPersonId, label: plan.cto },
            cio: { id: plan.cioPersonId, label: plan.cio },
          }}
        />
      )}
    </FormDialog>
  );
}

/** Lets the two rate. */
export function OpenRating(props: { place: PlanPlace; version: number; cto: string; cio: string }) {
  const t = useTranslations("talent.hubs");
  const { place, version, cto, cio } = props;
  return (
    <ActionConfirm
      label={t("open")}
      tone="primary"
      title={t("openTitle")}
      description={t("openBody", { cto, cio })}
      confirmLabel={t("open")}
      doneMessage={t("opened")}
      call={() => trpc.talent.open.mutate({ ...place, version })}
    />
  );
}

/** Settles the plan, or opens a settled one again. */
export function SettlePlan(props: {
  place: PlanPlace;
  version: number;
  conflicts: number;
  isAgreed: boolean;
}) {
  const t = useTranslations("talent.agree");
  const { place, version, conflicts } = props;
  if (props.isAgreed) {
    return (
      <ActionConfirm
        label={t("reopen")}
        title={t("reopenTitle")}
        description={t("reopenBody")}
        confirmLabel={t("reopen")}
        doneMessage={t("reopened")}
        call={() => trpc.talent.reopen.mutate({ ...place, version })}
      />
    );
  }
  const open = conflicts > 0 ? ` ${t("finishConflicts", { count: conflicts })}` : "";
  return (
    <ActionConfirm
      label={t("finish")}
      tone="primary"
      title={t("finishTitle")}
      description={`${t("finishBody")}${open}`}
      confirmLabel={t("finish")}
      doneMessage={t("finished")}
      call={() => trpc.talent.agree.mutate({ ...place, version })}
    />
  );
}
