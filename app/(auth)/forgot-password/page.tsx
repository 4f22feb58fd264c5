import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ForgotForm } from "@/components/account/link-forms";
import { Anchor } from "@/components/ui/anchor";
import { api } from "@/server/api/caller";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accounts.forgot");
  return { title: t("title") };
}

export default async function ForgotPasswordPage() {
  const t = await getTranslations("accounts.forgot");
  const { hasMail } = await (await api()).accounts.entrance();
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="mt-2.5 text-soft">{hasMail ? t("lead") : t("noMailLead")}</p>
      <div className="mt-6 grid gap-5">
        <ForgotForm hasMail={hasMail} />
        <p className="border-line border-t pt-5 text-sm">
          <Anchor href="/sign-in" className="underline">
            {t("back")}
          </Anchor>
        </p>
      </div>
    </>
  );
}
