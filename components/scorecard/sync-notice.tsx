import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { SyncStatus } from "./answer-sync";

/** What stands between the answers and the server, where the person can do something about it. */
export function SyncNotice(props: { status: SyncStatus; org: string; scorecard: string }) {
  const t = useTranslations("scorecard.notice");
  const place = `/${props.org}/scorecards/${props.scorecard}`;
  if (props.status === "signed-out") {
    return (
      <Notice
        tone="error"
        title={t("signedOut.title")}
        action={
          <LinkButton href={`/sign-in?next=${encodeURIComponent(`${place}/rate`)}`}>
            {t("signedOut.action")}
          </LinkButton>
        }
      >
        {t("signedOut.body")}
      </Notice>
    );
  }
  if (props.status !== "closed") return null;
  return (
    <Notice
      tone="error"
      title={t("closed.title")}
      action={<LinkButton href={`/${props.org}/scorecards`}>{t("closed.action")}</LinkButton>}
    >
      {t("closed.body")}
    </Notice>
  );
}
