"use client";
import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { parseReadings } from "@/server/domain/kpi/paste";
import { FormDialog } from "../form-dialog";
import { trpc } from "../trpc";
import { Notice } from "../ui/notice";
import { TextareaField, TextField } from "../ui/text-field";

const SHOWN = 6;

/** Readings pasted or from a file, judged line by line while typing by the rules the server uses. */
export function PasteReadings(props: { org: string; team: string; kpi: string; today: string }) {
  const t = useTranslations("kpis");
  const { org, team, kpi, today } = props;
  const [text, setText] = useState("");
  const judged = parseReadings(useDeferredValue(text), today);
  const { problems } = judged;

  async function take(file: File | undefined) {
    if (file) setText(await file.text());
  }

  return (
    <FormDialog
      label={t("paste")}
      title={t("pasteTitle")}
      description={t("pasteHelp")}
      submitLabel={t("pasteSave")}
      doneMessage={t("pasted")}
      call={() => trpc.kpis.recordMany.mutate({ org, team, kpi, text })}
      onDone={() => setText("")}
    >
      {(errors) => (
        <>
          <TextareaField
            name="text"
            label={t("pasteText")}
            rows={8}
            value={text}
            onChange={(event) => setText(event.target.value)}
            error={errors.text}
            autoFocus
          />
          <TextField
            type="file"
            label={t("pasteFile")}
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={(event) => void take(event.target.files?.[0])}
          />
          <div aria-live="polite">
            {problems.length === 0 ? (
              <p className="text-sm text-soft">{t("preview", { count: judged.readings.length })}</p>
            ) : (
              <Notice tone="error" title={t("problems", { count: problems.length })}>
                <ul className="mt-1 grid gap-0.5 text-sm">
                  {problems.slice(0, SHOWN).map(({ line, why, text: found }) => (
                    <li key={line}>
                      {t(`problem.${why}`, { line })} {found ? <code>{found}</code> : null}
                    </li>
                  ))}
                  {problems.length > SHOWN ? (
                    <li>{t("more", { count: problems.length - SHOWN })}</li>
                  ) : null}
                </ul>
              </Notice>
            )}
          </div>
        </>
      )}
    </FormDialog>
  );
}
