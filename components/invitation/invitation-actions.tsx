"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionConfirm } from "../action-confirm";
import { trpc } from "../trpc";
import { Dialog } from "../ui/dialog";
import { ShownLink } from "./new-link";

/** What can be done to an invitation that waits. */
export function InvitationActions(props: {
  org: string;
  invitation: string;
  canCopy: boolean;
  canResend: boolean;
}) {
  const t = useTranslations("invitations.list");
  const common = useTranslations("common");
  const [link, setLink] = useState<string | null>(null);
  const { org, invitation } = props;
  return (
    <div className="flex gap-1.5 whitespace-nowrap">
      {props.canCopy ? (
        <ActionConfirm
          label={t("copyAgain")}
          size="sm"
          title={t("copyTitle")}
          description={t("copyBody")}
          confirmLabel={t("show")}
          call={() => trpc.invitations.copy.mutate({ org, invitation })}
          onDone={(made) => setLink(made.link)}
        />
      ) : null}
      {props.canResend ? (
        <ActionConfirm
          label={t("resend")}
          size="sm"
          title={t("resend")}
          description={null}
          confirmLabel={t("resend")}
          doneMessage={t("resent")}
          call={() => trpc.invitations.resend.mutate({ org, invitation })}
        />
      ) : null}
      <ActionConfirm
        label={t("revoke")}
        size="sm"
        title={t("revokeTitle")}
        description={t("revokeBody")}
        confirmLabel={t("revoke")}
        doneMessage={t("revoked")}
        call={() => trpc.invitations.revoke.mutate({ org, invitation })}
      />
      <Dialog
        title={t("linkTitle")}
        closeLabel={common("close")}
        isOpen={link !== null}
        onOpenChange={() => setLink(null)}
      >
        {link ? <ShownLink link={link} /> : null}
      </Dialog>
    </div>
  );
}
