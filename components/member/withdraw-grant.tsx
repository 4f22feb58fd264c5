"use client";
import { useTranslations } from "next-intl";
import { ActionConfirm } from "../action-confirm";
import { trpc } from "../trpc";

/** Takes one grant back, after asking. */
export function WithdrawGrant(props: { org: string; grant: string; words: string }) {
  const t = useTranslations("members.page");
  return (
    <ActionConfirm
      label={t("withdraw")}
      size="sm"
      title={t("withdrawTitle", { grant: props.words })}
      description={t("withdrawBody")}
      confirmLabel={t("withdraw")}
      doneMessage={t("withdrawn")}
      call={() => trpc.members.withdrawGrant.mutate({ org: props.org, grant: props.grant })}
    />
  );
}
