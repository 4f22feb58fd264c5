import { useTranslations } from "next-intl";
import type { FindingMark } from "@/server/domain/timeline/state";
import { useFigures } from "../convergence/use-figures";
import { Severity } from "../ui/severity";

/** Findings that came or went, one entry a rule: how grave, what, about what. */
export function MovedFindings(props: {
  marks: readonly FindingMark[];
  names: Readonly<Record<string, string>>;
  none: string;
}) {
  const t = useTranslations("timeline");
  const figures = useFigures();
  if (props.marks.length === 0) return <p className="text-soft">{props.none}</p>;
  return (
    <ul>
      {[...Map.groupBy(props.marks, ({ rule }) => rule)].map(([rule, marks]) => {
        const { severity } = marks[0] ?? { severity: "info" };
        const about = marks.flatMap(({ responsibilityId, positionId }) => {
          const id = responsibilityId ?? positionId;
          return id === null ? [] : [props.names[id] ?? t("moves.gone")];
        });
        return (
          <li
            key={rule}
            className="grid gap-x-3 border-line border-b py-1.5 sm:grid-cols-[6.5rem_minmax(0,1fr)]"
          >
            <Severity
              level={severity === "info" ? "low" : severity}
              label={t(`severity.${severity}`)}
            />
            <span className="print-clip wrap-anywhere">
              {t(`rule.${rule}`)}
              {about.length > 0 ? (
                <span className="text-soft">: {figures.listed([...new Set(about)])}</span>
              ) : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
