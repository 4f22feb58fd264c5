"use client";
import { useTranslations } from "next-intl";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useAction } from "../use-action";

/** The one press that consumes an invitation. */
export function AcceptInvitation({ token }: { token: string }) {
  const t = useTranslations("invitations.accept");
  const action = useAction(() => trpc.invitations.accept.mutate({ token }), {
    refresh: false,
    // A whole new page load: the frame of an organisation is read with the new membership.
    onDone: ({ slug }) => window.location.assign(`/${slug}`),
  });
  return (
    <div className="grid gap-4">
      {action.refused ? <Notice tone="error" title={action.refused.message} /> : null}
      <div>
        <Button
          tone="primary"
          isPending={action.isPending}
          onClick={() => void action.run(undefined)}
        >
          {t("accept")}
        </Button>
      </div>
    </div>
  );
}
