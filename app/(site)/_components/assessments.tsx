import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/section";

const assessments = [
  { key: "scorecard", isNext: false },
  { key: "role", isNext: false },
  { key: "ownership", isNext: true },
] as const;

/** The three assessments, those that can be used today first. */
export function Assessments() {
  const t = useTranslations("site.assessments");
  return (
    <Section title={t("heading")} aside={t("aside")}>
      <ol className="grid gap-x-12 gap-y-7 md:grid-cols-3">
        {assessments.map(({ key, isNext }) => (
          <li key={key}>
            <h3 className="mb-1.5 flex flex-wrap items-baseline gap-x-2.5 text-md">
              {t(`items.${key}.title`)}
              {isNext ? <Badge look="dashed">{t("next")}</Badge> : null}
            </h3>
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
