import { useTranslations } from "next-intl";
import { Anchor } from "@/components/ui/anchor";
import { buttonClass } from "@/components/ui/button";
import { SignOut } from "./sign-out";

/** Outside an organisation, for whoever is signed in: the way to their account, and out. */
export function SignedInActions() {
  const t = useTranslations("organisations.frame");
  return (
    <>
      <Anchor href="/account" className={buttonClass("quiet")}>
        {t("account")}
      </Anchor>
      <SignOut
        label={t("signOut")}
        failedLabel={t("signOutFailed")}
        className={buttonClass("quiet")}
      />
    </>
  );
}
