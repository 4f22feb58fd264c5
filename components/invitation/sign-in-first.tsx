import { useTranslations } from "next-intl";
import { LinkButton } from "../ui/link-button";

/** An account is needed to accept; both ways lead back here. */
export function SignInFirst({ token }: { token: string }) {
  const t = useTranslations("invitations.accept");
  const next = encodeURIComponent(`/invitations/${token}`);
  return (
    <>
      <p className="mb-4">{t("needAccount")}</p>
      <div className="flex flex-wrap gap-2.5">
        <LinkButton href={`/sign-up?next=${next}`} tone="primary">
          {t("signUp")}
        </LinkButton>
        <LinkButton href={`/sign-in?next=${next}`}>{t("signIn")}</LinkButton>
      </div>
    </>
  );
}
