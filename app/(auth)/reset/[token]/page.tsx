import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeadLink } from "@/components/account/dead-link";
import { ResetForm } from "@/components/account/link-forms";
import { api } from "@/server/api/caller";
import { orNull } from "@/server/api/page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accounts.reset");
  return { title: t("title") };
}

export default async function ResetPage(props: { params: Promise<{ token: string }> }) {
  const { token } = await props.params;
  const t = await getTranslations("accounts.reset");
  const link = await orNull((await api()).accounts.resetLink({ token }));
  if (!link) return <DeadLink action="forgot" />;
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="wrap-anywhere mt-2.5 mb-6 text-soft">{t("lead", { email: link.email })}</p>
      <ResetForm token={token} email={link.email} />
    </>
  );
}
