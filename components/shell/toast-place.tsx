import { useTranslations } from "next-intl";
import { Toaster } from "@/components/ui/toaster";

/** Where pages outside an organisation show what happened in passing. */
export function ToastPlace() {
  const t = useTranslations("shell.toast");
  const tones = {
    info: t("info"),
    success: t("success"),
    warning: t("warning"),
    error: t("error"),
  };
  return <Toaster labels={{ dismiss: t("dismiss"), tones }} />;
}
