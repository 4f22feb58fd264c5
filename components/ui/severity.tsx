import { classNames } from "./class-names";

export type SeverityLevel = "critical" | "high" | "medium" | "low";

/** How grave a finding is, by word and by how full its mark is, never by colour. */
export function Severity(props: { level: SeverityLevel; label: string }) {
  return (
    <span className={classNames("severity font-bold text-xs", `severity-${props.level}`)}>
      {props.label}
    </span>
  );
}
