import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/link-button";

/** What is not there, or not for this reader: inside the frame, so that there is a way on. */
export default async function NotFoundHere() {
  const t = await getTranslations("errors.notFound");
  return (
    <div className="grid content-center gap-3 py-8 md:py-16">
      <h1>{t("title")}</h1>
      <p className="text-md">{t("body")}</p>
      <p className="text-soft">{t("check")}</p>
      <div className="mt-3">
        <LinkButton href="/organisations">{t("organisations")}</LinkButton>
      </div>
    </div>
  );
}
