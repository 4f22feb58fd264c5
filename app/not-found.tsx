import { getTranslations } from "next-intl/server";
import { SiteFrame } from "@/components/shell/site-frame";
import { LinkButton } from "@/components/ui/link-button";

export default async function NotFound() {
  const t = await getTranslations("errors.notFound");
  return (
    <SiteFrame>
      <div className="grid content-center gap-3 py-16 md:py-28">
        <h1>{t("title")}</h1>
        <p className="text-md">{t("body")}</p>
        <p className="text-soft">{t("check")}</p>
        <div className="mt-3">
          <LinkButton href="/" tone="primary">
            {t("home")}
          </LinkButton>
        </div>
      </div>
    </SiteFrame>
  );
}
