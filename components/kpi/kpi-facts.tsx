import { useFormatter, useTranslations } from "next-intl";
import { useFigures } from "../convergence/use-figures";
import type { KpiDetail } from "./kpi-data";
import { KpiState } from "./kpi-state";

/** What a KPI says of itself, and how it stands today. */
export function KpiFacts({ kpi }: { kpi: KpiDetail["kpi"] }) {
  const t = useTranslations("kpis");
  const format = useFormatter();
  const { day } = useFigures();
  const last = kpi.readings.at(-1);
  const figure = (value: number) =>
    `${format.number(value, { maximumFractionDigits: 2 })} ${kpi.unit}`.trim();
  const facts = [
    { key: "latest", value: last ? `${figure(last.value)} (${day(last.day)})` : t("noReading") },
    { key: "target", value: kpi.target === null ? t("noTarget") : figure(kpi.target) },
    { key: "good", value: t(`fields.${kpi.good}`) },
    {
      key: "owner",
      value: kpi.owner
        ? `${kpi.owner.position} (${t(kpi.owner.isInherited ? "inherited" : "named")})`
        : t("nobody"),
    },
    { key: "responsibility", value: kpi.responsibility ?? "–" },
    { key: "stale", value: t("days", { count: kpi.staleAfterDays }) },
  ] as const;
  return (
    <div className="mb-6 grid gap-4">
      <KpiState kpi={kpi} />
      <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        {facts.map(({ key, value }) => (
          <div key={key}>
            <dt className="text-soft text-sm">{t(`facts.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
