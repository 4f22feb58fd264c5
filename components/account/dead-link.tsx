import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";

/** A link that opens nothing any more, and the way to another. */
export function DeadLink(props: { action: "forgot" | "sign-in" }) {
  const t = useTranslations("accounts.dead");
  const isForgot = props.action === "forgot";
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="mt-2.5 mb-6 text-soft">{t("body")}</p>
      <LinkButton href={isForgot ? "/forgot-password" : "/sign-in"} tone="primary">
        {isForgot ? t("forgot") : t("signIn")}
      </LinkButton>
    </>
  );
}
