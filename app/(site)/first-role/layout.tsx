import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SiteFrame } from "@/components/shell/site-frame";
import { LinkButton } from "@/components/ui/link-button";
import { api } from "@/server/api/caller";

export default async function FirstRoleLayout(props: { children: ReactNode }) {
  const t = await getTranslations("first-role");
  const { isSignedIn } = await (await api()).accounts.entrance();
  return (
    <SiteFrame
      actions={
        <LinkButton
          href={isSignedIn ? "/organisations" : "/sign-in"}
          tone="quiet"
          className="no-print -mr-3.25"
        >
          {isSignedIn ? t("organisations") : t("signIn")}
        </LinkButton>
      }
    >
      {props.children}
    </SiteFrame>
  );
}
