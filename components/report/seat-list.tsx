import { useTranslations } from "next-intl";
import { needleOf } from "@/server/domain/position/needle";
import type { Report } from "@/server/features/reports/reads";
import { useFigures } from "../convergence/use-figures";
import { PrintFew } from "./print-few";

/** The seats of the day and who sits in them since when; vacant ones stand out. */
export function ReportSeats({ report, most }: { report: Report; most: number }) {
  const t = useTranslations("report.seats");
  const figures = useFigures();
  const { structure, heldSince } = report;
  if (structure.positions.length === 0) return <p className="text-sm text-soft">{t("none")}</p>;
  return (
    <PrintFew count={structure.positions.length} most={most}>
      <ul className="text-sm">
        {structure.positions.map(({ id, name, holder, ...seat }) => {
          const needle = needleOf(seat);
          const since = heldSince[id];
          return (
            <li
              key={id}
              className="flex flex-wrap justify-between gap-x-4 border-line border-t py-1.5"
            >
              <span className="wrap-anywhere">
                {name}
                {needle === "none" ? null : (
                  <span className="text-soft"> · {t(`needle.${needle}`)}</span>
                )}
              </span>
              {holder === null ? (
                <span className="font-bold">{t("vacant")}</span>
              ) : (
                <span className="wrap-anywhere">
                  {structure.people[holder.personId] ?? t("erased")}
                  {holder.hasLeft ? `, ${t("left")}` : null}
                  {since ? (
                    <span className="text-soft"> {t("since", { day: figures.day(since) })}</span>
                  ) : null}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </PrintFew>
  );
}
