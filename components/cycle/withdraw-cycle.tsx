"use client";
import { useTranslations } from "next-intl";
import { ActionConfirm } from "../action-confirm";
import { trpc } from "../trpc";

/** Withdraws an imported cycle for good. */
export function WithdrawCycle(props: { org: string; cycleId: string }) {
  const t = useTranslations("cycles.withdraw");
  return (
    <ActionConfirm
      label={t("button")}
      title={t("title")}
      description={t("body")}
      confirmLabel={t("confirm")}
      call={() => trpc.cycles.withdraw.mutate(props)}
      doneMessage={t("done")}
    />
  );
}
