import { useFormatter, useTranslations } from "next-intl";
import type { Finding, FindingSeverity } from "@/server/domain/finding/finding";
import { RULES } from "@/server/domain/finding/rules";
import type { Structure } from "@/server/domain/structure/structure";
import { type FindingNames, namesOf } from "../finding/finding-names";
import { useFindingWords } from "../finding/use-finding-words";
import { Severity, type SeverityLevel } from "../ui/severity";
import { PrintFew } from "./print-few";

const LEVELS: Readonly<Record<FindingSeverity, SeverityLevel>> = {
  critical: "critical",
  high: "high",
  medium: "medium",
  info: "low",
};

/** What is open, gravest first, one entry a rule: what was found, about what, and what to do. */
export function DecisionList(props: {
  structure: Structure;
  findings: readonly Finding[];
  /** How many paper shows. */
  most: number;
}) {
  const t = useTranslations("findings");
  const names = namesOf(props.structure);
  const open = props.findings.filter(({ waiver }) => waiver === null);
  const groups = [...Map.groupBy(open, ({ rule }) => rule)];
  if (groups.length === 0) {
    return (
      <p>
        <strong>{t("none")}.</strong> <span className="text-soft">{t("noneBody")}</span>
      </p>
    );
  }
  return (
    <PrintFew count={groups.length} most={props.most}>
      <ul>
        {groups.map(([rule, findings]) => (
          <li
            key={rule}
            className="grid gap-x-4 gap-y-1 border-line border-t py-2.5 first:border-t-0 sm:grid-cols-[6.5rem_minmax(0,1fr)]"
          >
            <div className="pt-0.5">
              <Severity
                level={LEVELS[RULES[rule].severity]}
                label={t(`severity.${RULES[rule].severity}`)}
              />
            </div>
            <div className="min-w-0 max-w-[86ch]">
              <Found findings={findings} names={names} />
              <p className="print-clip max-w-none text-sm">{t(`rules.${rule}.todo`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </PrintFew>
  );
}

function Found({ findings, names }: { findings: readonly Finding[]; names: FindingNames }) {
  const t = useTranslations("findings");
  const format = useFormatter();
  const wordsOf = useFindingWords(names);
  const [only, ...others] = findings;
  if (!only) return null;
  if (others.length === 0) return <p className="print-clip max-w-none">{wordsOf(only).says}</p>;
  const about = findings.map(({ responsibilityId, positionIds }) =>
    responsibilityId === null
      ? positionIds.map((id) => names.position[id] ?? t("somebody")).join(", ")
      : (names.responsibility[responsibilityId] ?? t("something")),
  );
  return (
    <p className="print-clip max-w-none">
      {t(`rules.${only.rule}.group`, { count: findings.length })}:{" "}
      <span className="text-soft">{format.list([...new Set(about)], { type: "conjunction" })}</span>
    </p>
  );
}
