import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeadLink } from "@/components/account/dead-link";
import { VerifyForm } from "@/components/account/link-forms";
import { Anchor } from "@/components/ui/anchor";
import { api } from "@/server/api/caller";
import { orNull } from "@/server/api/page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accounts.verify");
  return { title: t("title") };
}

export default async function VerifyPage(props: { params: Promise<{ token: string }> }) {
  const { token } = await props.params;
  const t = await getTranslations("accounts.verify");
  const { accounts } = await api();
  const link = await orNull(accounts.verifyLink({ token }));
  if (!link) return <DeadLink action="sign-in" />;
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="wrap-anywhere mt-2.5 mb-6">{t("lead", { email: link.email })}</p>
      <VerifyForm token={token} email={link.email} />
      <p className="mt-5 text-sm text-soft">
        <Anchor href="/forgot-password" className="underline underline-offset-3">
          {t("forgot")}
        </Anchor>
      </p>
      <p className="mt-2.5 text-sm text-soft">{t("not")}</p>
    </>
  );
}
