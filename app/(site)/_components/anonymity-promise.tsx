import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";

const promises = ["nobody", "few", "named", "limits"] as const;

/** What the product promises to raters, and what it does not. */
export function AnonymityPromise() {
  const t = useTranslations("site.promise");
  return (
    <Section title={t("heading")} aside={t("aside")}>
      <p className="mb-6 text-md">{t("lead")}</p>
      <dl className="grid gap-x-14 gap-y-6 md:grid-cols-2">
        {promises.map((key) => (
          <div key={key}>
            <dt className="font-bold">{t(`items.${key}.title`)}</dt>
            <dd className="mt-1 max-w-[60ch] text-soft">{t(`items.${key}.body`)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
