import { useFormatter, useTranslations } from "next-intl";
import { ROLES_MEASURED, type RoleMeasured } from "@/server/domain/kpi/owner";
import type { Report } from "@/server/features/reports/reads";
import { PrintFew } from "./print-few";

type Kpis = NonNullable<Report["kpis"]>;

/** Paper tells of the roles of the dial. */
const ON_PAPER: ReadonlySet<RoleMeasured> = new Set(["outward", "inward", "both"]);

/** What each role is measured by, the two of the dial side by side. */
export function KpiColumns({ kpis, most }: { kpis: Report["kpis"]; most: number }) {
  const t = useTranslations("report.kpis");
  if (kpis === null) return <p className="text-sm text-soft">{t("past")}</p>;
  if (kpis.length === 0) return <p className="text-sm text-soft">{t("none")}</p>;
  const others = kpis.filter(({ role }) => !ON_PAPER.has(role)).length;
  return (
    <div className="grid gap-x-12 gap-y-6 md:grid-cols-2 print:block">
      {ROLES_MEASURED.filter((role) => kpis.some((kpi) => kpi.role === role)).map((role) => (
        <Measured
          key={role}
          role={role}
          kpis={kpis.filter((kpi) => kpi.role === role)}
          most={most}
        />
      ))}
      {others > 0 ? (
        <p className="hidden text-soft text-sm print:block">{t("others", { count: others })}</p>
      ) : null}
    </div>
  );
}

function Measured({ role, kpis, most }: { role: RoleMeasured; kpis: Kpis; most: number }) {
  const t = useTranslations("report.kpis");
  const roles = useTranslations("kpis.roles");
  const owner = role === "other" ? null : kpis[0]?.owner;
  return (
    <div className={`report-part min-w-0 text-sm ${ON_PAPER.has(role) ? "" : "print:hidden"}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3>{roles(role)}</h3>
        {owner ? (
          <p className="text-soft">
            {owner.holder
              ? t("held", { seat: owner.position, holder: owner.holder })
              : t("vacant", { seat: owner.position })}
          </p>
        ) : null}
      </div>
      <PrintFew count={kpis.length} most={most}>
        <ul className="mt-1">
          {kpis.map((kpi) => (
            <Line key={kpi.id} kpi={kpi} />
          ))}
        </ul>
      </PrintFew>
    </div>
  );
}

function Line({ kpi }: { kpi: Kpis[number] }) {
  const t = useTranslations("report.kpis");
  const format = useFormatter();
  const figure = (value: number) =>
    `${format.number(value, { maximumFractionDigits: 2 })} ${kpi.unit}`.trim();
  const last = kpi.readings.at(-1);
  const state = kpi.isOnTarget === null ? "none" : kpi.isOnTarget ? "on" : "off";
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-line border-t py-1.5">
      <span className="wrap-anywhere">
        {kpi.name}
        {kpi.role === "other" && kpi.owner ? (
          <span className="text-soft"> · {kpi.owner.position}</span>
        ) : null}
      </span>
      <span className="text-right">
        {last ? (
          <>
            <span className="font-semibold tabular-nums">{figure(last.value)}</span>
            <span className="text-soft">
              {kpi.target === null ? "" : `, ${t("target", { target: figure(kpi.target) })}`}
              {", "}
              {t(`state.${state}`)}
              {kpi.isStale ? `, ${t("state.stale")}` : ""}
            </span>
          </>
        ) : (
          <span className="text-soft">{t("state.never")}</span>
        )}
      </span>
    </li>
  );
}
