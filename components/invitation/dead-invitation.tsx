import { useTranslations } from "next-intl";
import type { InvitationState } from "@/server/domain/invitation";
import { SiteFrame } from "../shell/site-frame";
import { LinkButton } from "../ui/link-button";
import { PageHeader } from "../ui/page-header";

type State = Exclude<InvitationState, "pending"> | "forged" | "already";

/** Why a link cannot be accepted, and what to do instead. */
export function DeadInvitation(props: {
  state: State;
  isMine?: boolean;
  open?: { href: string; org: string } | null;
}) {
  const t = useTranslations("invitations.accept");
  const { state, isMine, open } = props;
  const [title, body] =
    state === "already"
      ? [t("already"), t("alreadyBody")]
      : [
          state === "accepted" && isMine ? t("usedMine") : t(`dead.${state}`),
          t(`dead.${state}Body`),
        ];
  return (
    <SiteFrame>
      <div className="max-w-[720px] pb-16">
        <PageHeader title={title} lead={isMine && open ? undefined : body} />
        <LinkButton href={open?.href ?? "/"} tone="primary">
          {open ? t("open", { org: open.org }) : t("home")}
        </LinkButton>
      </div>
    </SiteFrame>
  );
}
