import { useTranslations } from "next-intl";
import { SiteFrame } from "../shell/site-frame";
import { LinkButton } from "../ui/link-button";
import { PageHeader } from "../ui/page-header";

type Dead = "forged" | "revoked" | "expired" | "cancelled" | "closed" | "other-account" | "gone";

/** Why a link opens no form, and what to do instead. */
export function DeadRaterLink(props: { why: Dead; back?: string }) {
  const t = useTranslations("ratings.dead");
  return (
    <SiteFrame>
      <div className="max-w-[720px] pb-16">
        <PageHeader title={t(`${props.why}.title`)} lead={t(`${props.why}.body`)} />
        <LinkButton href={props.back ?? "/"} tone="primary">
          {t(props.back ? "back" : "home")}
        </LinkButton>
      </div>
    </SiteFrame>
  );
}
