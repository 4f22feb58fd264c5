import { useTranslations } from "next-intl";
import { Badge } from "../ui/badge";
import type { KpiRow } from "./kpi-data";

/** How a KPI stands, in words: against its target, and whether anybody has looked lately. */
export function KpiState({
  kpi,
}: {
  kpi: Pick<KpiRow, "isOnTarget" | "isStale" | "age" | "isBetter">;
}) {
  const t = useTranslations("kpis");
  const { age, isOnTarget } = kpi;
  if (age === null) return <Badge look="dashed">{t("state.never")}</Badge>;
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <Badge look={isOnTarget === false ? "strong" : "plain"}>
        {isOnTarget === null ? t("state.none") : t(isOnTarget ? "state.on" : "state.off")}
      </Badge>
      {kpi.isStale ? <Badge look="dashed">{t("state.stale", { age })}</Badge> : null}
      {kpi.isBetter === null ? null : (
        <span className="text-soft text-xs">{t(kpi.isBetter ? "better" : "worse")}</span>
      )}
    </span>
  );
}
