import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Finding, FindingSeverity, RuleId } from "@/server/domain/finding/finding";
import { RULES } from "@/server/domain/finding/rules";
import { keyOfFinding } from "@/server/domain/finding/waiver";
import { Disclosure } from "../ui/disclosure";
import { Severity, type SeverityLevel } from "../ui/severity";
import type { FindingWords } from "./use-finding-words";

const LEVELS: Readonly<Record<FindingSeverity, SeverityLevel>> = {
  critical: "critical",
  high: "high",
  medium: "medium",
  info: "low",
};
/** More lines than this of one rule are folded. */
const SHOWN = 3;

/** What stands behind a finding's sentence, such as its one click. */
export type FindingActions = (finding: Finding, words: FindingWords) => ReactNode;

type Props = {
  rule: RuleId;
  findings: readonly Finding[];
  wordsOf: (finding: Finding) => FindingWords;
  actions?: FindingActions;
};

/** What one rule found: one sentence, or a heading with a line each, and why it matters. */
export function FindingGroup({ rule, findings, wordsOf, actions }: Props) {
  const t = useTranslations("findings");
  const { severity, source } = RULES[rule];
  const isMany = findings.length > 1;
  const line = (finding: Finding) => (
    <Line key={keyOfFinding(finding)} {...{ finding, wordsOf, actions }} />
  );
  return (
    <li className="grid gap-x-4 gap-y-1 border-line border-t py-3.5 first:border-t-0 @lg:grid-cols-[6.5rem_minmax(0,1fr)]">
      <div className="pt-0.5">
        <Severity level={LEVELS[severity]} label={t(`severity.${severity}`)} />
      </div>
      <div className="min-w-0">
        {isMany ? (
          <p className="mb-1.5 font-semibold">
            {t(`rules.${rule}.group`, { count: findings.length })}
          </p>
        ) : null}
        <ul className="grid gap-2.5">{findings.slice(0, SHOWN).map(line)}</ul>
        {findings.length > SHOWN ? (
          <details className="mt-2.5">
            <summary className="min-h-6 text-sm text-soft underline underline-offset-3 hover:text-ink">
              {t("more", { count: findings.length - SHOWN })}
            </summary>
            <ul className="mt-2.5 grid gap-2.5">{findings.slice(SHOWN).map(line)}</ul>
          </details>
        ) : null}
        <Disclosure summary={t("why")} className="mt-1.5">
          <p>{t(`rules.${rule}.why`)}</p>
          <p className="mt-2">
            <strong>{t("todo")}</strong> {t(`rules.${rule}.todo`)}
          </p>
          <p className="mt-2 text-soft">
            {t("rule", { rule })} {t(`source.${source}`)}
          </p>
        </Disclosure>
      </div>
    </li>
  );
}

function Line({
  finding,
  wordsOf,
  actions,
}: Omit<Props, "rule" | "findings"> & { finding: Finding }) {
  const words = wordsOf(finding);
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <div className="min-w-0 max-w-[62ch] flex-1 basis-64">
        <p>{words.says}</p>
        <p className="text-sm text-soft">{words.evidence}</p>
      </div>
      {actions ? (
        <div className="no-print flex flex-wrap gap-2">{actions(finding, words)}</div>
      ) : null}
    </li>
  );
}
