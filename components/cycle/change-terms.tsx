"use client";
import { useTranslations } from "next-intl";
import type { CycleTerms } from "@/server/domain/cycle-terms";
import { FormDialog } from "../form-dialog";
import { trpc } from "../trpc";
import { LaunchedFields } from "./launched-fields";
import { NameField, TermsFields } from "./terms-fields";
import { launchedFrom, termsFrom } from "./terms-form-data";

type Props = Readonly<{
  org: string;
  cycleId: string;
  today: string;
  terms: CycleTerms & Readonly<{ version: number }>;
}>;

/** Other terms for a draft. */
export function ChangeTerms({ org, cycleId, today, terms }: Props) {
  const t = useTranslations("cycles.terms");
  const { version } = terms;
  return (
    <FormDialog
      label={t("edit")}
      size="sm"
      title={t("title")}
      submitLabel={t("save")}
      doneMessage={t("saved")}
      call={(form) => trpc.cycles.change.mutate({ org, cycleId, version, ...termsFrom(form) })}
    >
      {(errors) => (
        <>
          <NameField error={errors.name} initial={terms.name} />
          <TermsFields errors={errors} today={today} terms={terms} />
        </>
      )}
    </FormDialog>
  );
}

/** Later days and higher thresholds for a cycle that runs. */
export function TightenTerms({ org, cycleId, today, terms }: Props) {
  const t = useTranslations("cycles.terms");
  const { version } = terms;
  return (
    <FormDialog
      label={t("tighten")}
      title={t("tightenTitle")}
      description={t("tightenBody")}
      submitLabel={t("save")}
      doneMessage={t("tightened")}
      call={(form) => trpc.cycles.tighten.mutate({ org, cycleId, version, ...launchedFrom(form) })}
    >
      {(errors) => <LaunchedFields errors={errors} least={today} terms={terms} isLaunched />}
    </FormDialog>
  );
}
