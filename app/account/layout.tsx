import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Toaster } from "@/components/ui/toaster";

export default async function AccountLayout(props: { children: ReactNode }) {
  const t = await getTranslations("shell.toast");
  const tones = {
    info: t("info"),
    success: t("success"),
    warning: t("warning"),
    error: t("error"),
  };
  return (
    <>
      {props.children}
      <Toaster labels={{ dismiss: t("dismiss"), tones }} />
    </>
  );
}
