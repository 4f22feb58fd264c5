import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Finding } from "@/server/domain/finding/finding";
import { keyOfFinding } from "@/server/domain/finding/waiver";
import { Disclosure } from "../ui/disclosure";
import { type FindingActions, FindingGroup } from "./finding-group";
import type { FindingNames } from "./finding-names";
import { useFindingWords } from "./use-finding-words";
import { WaivedLine } from "./waived-line";

/**
 * Findings, gravest first, those of one rule together; accepted ones folded away below. Draws what it
 * is given, so that it works on the server and under somebody's hands alike.
 */
export function FindingList(props: {
  findings: readonly Finding[];
  names: FindingNames;
  actions?: FindingActions;
  waivedActions?: (finding: Finding) => ReactNode;
}) {
  const t = useTranslations("findings");
  const wordsOf = useFindingWords(props.names);
  const open = props.findings.filter(({ waiver }) => !waiver);
  const waived = props.findings.filter(({ waiver }) => waiver);
  const groups = [...Map.groupBy(open, ({ rule }) => rule)];
  return (
    <div className="@container grid gap-4">
      {open.length === 0 ? (
        <p>
          <strong>{t("none")}.</strong> <span className="text-soft">{t("noneBody")}</span>
        </p>
      ) : (
        <ul className="finds">
          {groups.map(([rule, findings]) => (
            <FindingGroup
              key={rule}
              rule={rule}
              findings={findings}
              wordsOf={wordsOf}
              actions={props.actions}
            />
          ))}
        </ul>
      )}
      {waived.length > 0 ? (
        <Disclosure summary={t("waived.summary", { count: waived.length })}>
          <ul className="grid gap-4">
            {waived.map((finding) => (
              <WaivedLine
                key={keyOfFinding(finding)}
                finding={finding}
                says={wordsOf(finding).says}
                action={props.waivedActions?.(finding)}
              />
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </div>
  );
}
