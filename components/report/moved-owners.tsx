import { useTranslations } from "next-intl";
import type { Report } from "@/server/features/reports/reads";
import { useFigures } from "../convergence/use-figures";

/** Each responsibility that changed hands, with the last step that led there: when, who, why. */
export function MovedOwners({ report }: { report: Report }) {
  const t = useTranslations("report.moved");
  const moves = useTranslations("timeline.moves");
  const figures = useFigures();
  const nameOf = (id: string) => report.names[id] ?? moves("gone");
  const { moved } = report.diff;
  if (moved.length === 0) return <p className="text-soft">{t("ownersNone")}</p>;
  return (
    <ul>
      {moved.map(({ responsibilityId, before, after }) => {
        const kind = before.length === 0 ? "gained" : after.length === 0 ? "lost" : "moved";
        const step = report.moves.find((one) => one.responsibilityId === responsibilityId);
        return (
          <li key={responsibilityId} className="border-line border-b py-1.5 wrap-anywhere">
            {moves(kind, {
              responsibility: nameOf(responsibilityId),
              from: figures.listed(before.map(nameOf)),
              to: figures.listed(after.map(nameOf)),
            })}
            {step ? (
              <span className="print-clip block text-soft">
                {t("step", {
                  day: figures.day(step.day),
                  name: step.by ?? "none",
                  reason: step.reason || "none",
                })}
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
