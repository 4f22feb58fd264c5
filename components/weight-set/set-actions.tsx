"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ActionConfirm } from "../action-confirm";
import { trpc } from "../trpc";

/** Publishes a draft, or throws it away. */
export function SetActions(props: { org: string; set: string; version: number }) {
  const t = useTranslations("weight-sets");
  const router = useRouter();
  return (
    <>
      <ActionConfirm
        tone="primary"
        label={t("publish.label")}
        title={t("publish.title")}
        description={t("publish.body")}
        confirmLabel={t("publish.label")}
        call={() => trpc.firstRole.publishSet.mutate(props)}
        doneMessage={t("publish.done")}
      />
      <ActionConfirm
        tone="quiet"
        label={t("discard.label")}
        title={t("discard.title")}
        description={t("discard.body")}
        confirmLabel={t("discard.label")}
        call={() => trpc.firstRole.discardSet.mutate(props)}
        doneMessage={t("discard.done")}
        onDone={() => {
          // Typed routes know literal paths only.
          router.push(`/${props.org}/settings/weight-sets` as Route);
        }}
      />
    </>
  );
}
