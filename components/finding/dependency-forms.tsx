"use client";
import { useTranslations } from "next-intl";
import type { DependencyRow } from "@/server/features/findings/reads";
import { FormDialog } from "../form-dialog";
import { trpc } from "../trpc";
import { SelectField } from "../ui/select-field";

type Place = Readonly<{ org: string; team: string }>;

const SEVERITIES = { "0": 0, "1": 1, "2": 2, "3": 3 } as const;
const CONFIRMED = ["3", "2", "1"] as const;

/** Confirms a dependency with a severity, dismisses it, or leaves it undecided again. */
export function DecideDependency(props: Place & { row: DependencyRow; sentence: string }) {
  const t = useTranslations("findings.dependencies");
  const { org, team, row, sentence } = props;
  const { responsibilityId, onId, proposed, stored } = row;
  const isOwn = proposed === null;
  const options = [
    ...CONFIRMED.map((value) => ({ value, label: t(`choices.${value}`) })),
    ...(isOwn ? [] : [{ value: "0", label: t("choices.0") }]),
    ...(isOwn || stored ? [{ value: "", label: t(isOwn ? "remove" : "choices.none") }] : []),
  ];
  return (
    <FormDialog
      label={
        <>
          {t("decide")}
          <span className="sr-only">: {sentence}</span>
        </>
      }
      size="sm"
      title={t("decideTitle")}
      description={sentence}
      submitLabel={t("save")}
      doneMessage={t("saved")}
      call={(form) =>
        trpc.findings.setDependency.mutate({
          org,
          team,
          responsibilityId,
          onId,
          severity: severityIn(form),
          base: stored,
        })
      }
    >
      {(errors) => (
        <>
          <SelectField
            name="severity"
            label={t("choice")}
            options={options}
            defaultValue={String(stored?.severity ?? proposed ?? 2)}
            error={errors.severity ?? errors.onId}
          />
          <p className="text-sm text-soft">{t("severityHelp")}</p>
        </>
      )}
    </FormDialog>
  );
}

/** A dependency that the catalogue does not know, confirmed at once. */
export function AddDependency(
  props: Place & { responsibilities: readonly { id: string; name: string }[] },
) {
  const t = useTranslations("findings.dependencies");
  const { org, team } = props;
  const options = [
    { value: "", label: t("choose") },
    ...props.responsibilities.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <FormDialog
      label={t("add")}
      tone="primary"
      title={t("addTitle")}
      submitLabel={t("save")}
      doneMessage={t("added")}
      call={(form) =>
        trpc.findings.setDependency.mutate({
          org,
          team,
          responsibilityId: String(form.get("responsibilityId")),
          onId: String(form.get("onId")),
          severity: severityIn(form),
          base: null,
        })
      }
    >
      {(errors) => (
        <>
          <SelectField
            name="responsibilityId"
            label={t("dependent")}
            options={options}
            error={errors.responsibilityId}
          />
          <SelectField name="onId" label={t("on")} options={options} error={errors.onId} />
          <SelectField
            name="severity"
            label={t("choice")}
            options={CONFIRMED.map((value) => ({ value, label: t(`choices.${value}`) }))}
            defaultValue="2"
            error={errors.severity}
          />
          <p className="text-sm text-soft">{t("severityHelp")}</p>
        </>
      )}
    </FormDialog>
  );
}

function severityIn(form: FormData): 0 | 1 | 2 | 3 | null {
  const chosen = String(form.get("severity"));
  return chosen === "0" || chosen === "1" || chosen === "2" || chosen === "3"
    ? SEVERITIES[chosen]
    : null;
}
