import { useTranslations } from "next-intl";
import type { SyncStatus } from "../scorecard/answer-sync";
import { LinkButton } from "../ui/link-button";
import { Notice } from "../ui/notice";
import { placeOf, type RaterDoor } from "./door";

/** What stands between a form and the server, where the rater can do something about it. */
export function RaterSyncNotice(props: {
  status: SyncStatus;
  door: RaterDoor;
  participation: string;
}) {
  const t = useTranslations("ratings.notice");
  const { status, door, participation } = props;
  if (status === "signed-out") {
    const next = encodeURIComponent(placeOf(door, participation));
    return (
      <Notice
        tone="error"
        title={t("signedOut")}
        action={<LinkButton href={`/sign-in?next=${next}`}>{t("signIn")}</LinkButton>}
      >
        {t("signedOutBody")}
      </Notice>
    );
  }
  if (status !== "closed") return null;
  return (
    <Notice
      tone="error"
      title={t("closed")}
      action={<LinkButton href={placeOf(door)}>{t("list")}</LinkButton>}
    >
      {t("closedBody")}
    </Notice>
  );
}
