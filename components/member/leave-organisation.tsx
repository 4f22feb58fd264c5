"use client";
import { useTranslations } from "next-intl";
import { ActionConfirm } from "../action-confirm";
import { trpc } from "../trpc";

/** Ends one's own membership; leads to the list of one's other organisations. */
export function LeaveOrganisation(props: { org: string; name: string }) {
  const t = useTranslations("members.page");
  return (
    <ActionConfirm
      label={
        <>
          {t("leave")}
          <span className="sr-only">{props.name}</span>
        </>
      }
      tone="quiet"
      size="sm"
      title={t("leaveTitle", { org: props.name })}
      description={t("leaveBody")}
      confirmLabel={t("leave")}
      call={() => trpc.members.leave.mutate({ org: props.org })}
      // A whole new page load: nothing of this organisation may stay in the browser.
      onDone={() => window.location.assign("/organisations")}
    />
  );
}
