import { useFormatter, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { Comparison } from "@/server/features/comparisons/reads";

const DIGITS = { grandMean: 2, icc1: 3, icc2: 3, alpha: 3 } as const;

/** A release as a whole, for those who see all its teams. */
export function OverallFigures({ comparison }: { comparison: Comparison }) {
  const t = useTranslations("comparison.overall");
  const format = useFormatter();
  const { map, overall } = comparison;
  if (!map || !overall) return null;
  const { groups, raters, ...figures } = overall;
  const words = (["grandMean", "icc1", "icc2", "alpha"] as const).map((name) => {
    const digits = DIGITS[name];
    const value = figures[name];
    const text =
      value === null
        ? t("notDefined")
        : format.number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    return { name, text, note: name === "grandMean" ? null : t(`${name}Note`) };
  });
  const all = [
    { name: "groups", text: format.number(groups), note: null },
    { name: "raters", text: format.number(raters), note: null },
    ...words,
  ];
  return (
    <Section title={t("heading")}>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-5 sm:grid-cols-3 lg:grid-cols-6">
        {all.map(({ name, text, note }) => (
          <div key={name}>
            <dt className="text-sm text-soft">{t(name)}</dt>
            <dd className="text-lg">{text}</dd>
            {note ? <dd className="mt-0.5 text-soft text-xs">{note}</dd> : null}
          </div>
        ))}
      </dl>
      <HowComputed groups={groups} />
    </Section>
  );
}

function HowComputed({ groups }: { groups: number }) {
  const t = useTranslations("comparison.overall");
  const common = useTranslations("common");
  return (
    <Disclosure className="mt-5" summary={common("computed")}>
      <div className="grid gap-2">
        <p>{t("computedScope", { groups })}</p>
        <p>{t("computedMean")}</p>
        <p>{t("computedIcc")}</p>
        <p>{t("computedAlpha")}</p>
      </div>
    </Disclosure>
  );
}
