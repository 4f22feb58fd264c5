"use client";
import { useTranslations } from "next-intl";
import { ActionConfirm } from "../action-confirm";
import { trpc } from "../trpc";

/** Ends a study and shows what was found. */
export function CloseStudy(props: { org: string; study: string; done: number }) {
  const t = useTranslations("instruments.study.close");
  return (
    <ActionConfirm
      label={t("label")}
      title={t("title")}
      description={t("body", { done: props.done })}
      confirmLabel={t("label")}
      call={() => trpc.studies.close.mutate({ org: props.org, study: props.study })}
      doneMessage={t("done")}
    />
  );
}
