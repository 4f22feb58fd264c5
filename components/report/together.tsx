import { useTranslations } from "next-intl";
import type { Report } from "@/server/features/reports/reads";
import { useFigures } from "../convergence/use-figures";
import { PrintFew } from "./print-few";

/** What two positions wrote down about responsibilities that they share. */
export function Agreements({ report, most }: { report: Report; most: number }) {
  const t = useTranslations("report.together");
  const figures = useFigures();
  const { agreements, names } = report;
  if (agreements.length === 0) return <p className="text-sm text-soft">{t("agreementsNone")}</p>;
  return (
    <PrintFew count={agreements.length} most={most}>
      <ul className="text-sm">
        {agreements.map(({ id, responsibilityId, positionIds, text, from }) => (
          <li key={id} className="border-line border-t py-1.5">
            <span className="font-semibold">{names[responsibilityId]}</span>{" "}
            <span className="text-soft">
              {t("parties", {
                one: names[positionIds[0]] ?? "",
                other: names[positionIds[1]] ?? "",
                day: figures.day(from),
              })}
            </span>
            <span className="print-clip block wrap-anywhere">{text}</span>
          </li>
        ))}
      </ul>
    </PrintFew>
  );
}

/** Which responsibilities hang on which, as this team confirmed, gravest first. */
export function Dependencies({ report, most }: { report: Report; most: number }) {
  const t = useTranslations("report.together");
  const severities = useTranslations("findings.dependencies.severity");
  const { structure, names } = report;
  const rows = structure.dependencies.toSorted((one, other) => other.severity - one.severity);
  if (rows.length === 0) return <p className="text-sm text-soft">{t("dependenciesNone")}</p>;
  return (
    <PrintFew count={rows.length} most={most}>
      <ul className="text-sm">
        {rows.map(({ responsibilityId, onId, severity }) => (
          <li
            key={`${responsibilityId}:${onId}`}
            className="flex justify-between gap-x-4 border-line border-t py-1.5"
          >
            <span className="wrap-anywhere min-w-0">
              {t("dependency", {
                dependent: names[responsibilityId] ?? "",
                on: names[onId] ?? "",
              })}
            </span>
            <span className="text-soft">{severities(`${severity}`)}</span>
          </li>
        ))}
      </ul>
    </PrintFew>
  );
}
