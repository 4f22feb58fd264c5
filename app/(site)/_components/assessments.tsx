import Link from "next/link";
import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";

const ASSESSMENTS = ["role", "ownership", "scorecard"] as const;

/** The three assessments; the first can be tried at once. */
export function Assessments() {
  const t = useTranslations("site.assessments");
  return (
    <Section title={t("heading")} aside={t("aside")}>
      <ol className="grid gap-x-12 gap-y-7 md:grid-cols-3">
        {ASSESSMENTS.map((key) => (
          <li key={key}>
            <h3 className="mb-1.5 text-md">{t(`items.${key}.title`)}</h3>
            <p className="text-soft">{t(`items.${key}.body`)}</p>
            {key === "role" ? (
              <p className="mt-1.5">
                <Link href="/first-role" className="underline">
                  {t("items.role.open")}
                </Link>
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}
