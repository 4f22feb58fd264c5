"use client";
import { useTranslations } from "next-intl";
import { ActionConfirm } from "../action-confirm";
import { trpc } from "../trpc";
import { useSettled } from "./scenario-keeper";

/** Ends a scenario without merging it, after asking. */
export function DropScenario(props: {
  org: string;
  team: string;
  scenario: string;
  version: number;
}) {
  const t = useTranslations("scenarios.merge");
  const { isSettled } = useSettled(props.version);
  return (
    <ActionConfirm
      label={t("drop")}
      isDisabled={!isSettled}
      title={t("dropTitle")}
      description={t("dropBody")}
      confirmLabel={t("drop")}
      doneMessage={t("dropDone")}
      call={() => trpc.scenarios.drop.mutate(props)}
    />
  );
}
