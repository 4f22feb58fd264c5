"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type PasteProblem, readPaste } from "@/server/domain/talent/demand-paste";
import { FormDialog } from "../form-dialog";
import { trpc } from "../trpc";
import { Notice } from "../ui/notice";
import { TextareaField } from "../ui/text-field";
import { RefusedByKey } from "../use-action";
import type { DemandChoices } from "./demand-fields";
import type { PlanPlace } from "./types";

const SHOWN = 12;

/** Rows from a spreadsheet: all of them go in, or none, with every problem named. */
export function PasteDemands({ place, choices }: { place: PlanPlace; choices: DemandChoices }) {
  const t = useTranslations("talent.demand");
  const [problems, setProblems] = useState<readonly PasteProblem[]>([]);

  function add(form: FormData) {
    const { demands, problems: found } = readPaste(String(form.get("text")), choices);
    setProblems(found);
    if (found.length > 0) throw new RefusedByKey("talent-paste-problems", { field: "text" });
    if (demands.length === 0) throw new RefusedByKey("talent-paste-empty", { field: "text" });
    return trpc.talent.addDemands.mutate({ ...place, demands: [...demands] });
  }

  return (
    <FormDialog
      label={t("paste")}
      title={t("pasteTitle")}
      description={t("pasteHelp")}
      submitLabel={t("pasteSubmit")}
      doneMessage={t("added")}
      call={async (form) => add(form)}
      onDone={() => setProblems([])}
    >
      {(errors) => (
        <>
          {errors.text && problems.length > 0 ? <Problems problems={problems} /> : null}
          <TextareaField
            name="text"
            label={t("pasteText")}
            rows={8}
            wrap="off"
            spellCheck={false}
            error={errors.text ?? errors.demands}
          />
        </>
      )}
    </FormDialog>
  );
}

function Problems({ problems }: { problems: readonly PasteProblem[] }) {
  const t = useTranslations("talent");
  const errors = useTranslations("errors");
  return (
    <Notice tone="warning" title={t("demand.pasteProblems")}>
      <ul className="list-disc pl-4">
        {problems.slice(0, SHOWN).map(({ row, column, key }) => (
          <li key={`${row} ${column} ${key}`}>
            {t("demand.pasteProblem", {
              row,
              column: t(`column.${column}`),
              why: errors.has(key) ? errors(key) : errors("invalid"),
            })}
          </li>
        ))}
      </ul>
      {problems.length > SHOWN ? (
        <p>{t("demand.pasteMore", { count: problems.length - SHOWN })}</p>
      ) : null}
    </Notice>
  );
}
