import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Severity } from "@/components/ui/severity";
import type { FindingMark } from "@/server/domain/timeline/state";

/** Findings in one line each: how grave, what, about what. */
export function FindingMarks(props: {
  marks: readonly FindingMark[];
  names: Readonly<Record<string, string>>;
  none: string;
  /** What to say of a finding beside what it is. */
  remark?: (mark: FindingMark) => ReactNode;
}) {
  const t = useTranslations("timeline");
  if (props.marks.length === 0) return <p className="text-soft">{props.none}</p>;
  return (
    <ul className="grid">
      {props.marks.map((mark) => {
        const { rule, severity, responsibilityId, positionId } = mark;
        const about = [responsibilityId, positionId].flatMap((id) =>
          id === null ? [] : [props.names[id] ?? t("moves.gone")],
        );
        return (
          <li
            key={`${rule}${responsibilityId}${positionId}`}
            className="flex items-baseline gap-x-3 max-sm:flex-wrap border-line border-b py-1.5"
          >
            <Severity
              level={severity === "info" ? "low" : severity}
              label={t(`severity.${severity}`)}
            />
            <span className="min-w-0 flex-1 wrap-anywhere max-sm:order-1 max-sm:basis-full">
              {t(`rule.${rule}`)}
              {about.length > 0 ? <span className="text-soft"> · {about.join(" · ")}</span> : null}{" "}
              {props.remark?.(mark)}
            </span>
            <span className="text-soft text-xs max-sm:ml-auto">{rule}</span>
          </li>
        );
      })}
    </ul>
  );
}
