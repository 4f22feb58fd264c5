"use client";
import { useTranslations } from "next-intl";
import { ActionConfirm } from "@/components/action-confirm";
import { trpc } from "@/components/trpc";

/** Ends one session of one's own. */
export function EndSession(props: { session: string; device: string }) {
  const t = useTranslations("accounts.own");
  return (
    <ActionConfirm
      size="sm"
      label={
        <>
          {t("end")}
          <span className="sr-only">: {props.device}</span>
        </>
      }
      title={t("endTitle")}
      description={t("endBody", { device: props.device })}
      confirmLabel={t("endConfirm")}
      call={() => trpc.accounts.endSession.mutate({ session: props.session })}
      doneMessage={t("ended")}
    />
  );
}

/** Ends all sessions of one's own but this one. */
export function EndOtherSessions() {
  const t = useTranslations("accounts.own");
  return (
    <ActionConfirm
      label={t("endOthers")}
      title={t("endOthersTitle")}
      description={t("endOthersBody")}
      confirmLabel={t("endOthersConfirm")}
      call={() => trpc.accounts.endOtherSessions.mutate()}
      doneMessage={t("othersEnded")}
    />
  );
}
