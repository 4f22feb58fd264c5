import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useHeadline } from "./answer-name";
import { figure, type ResultData } from "./use-words";
import { WeightSetBadge } from "./weight-set-badge";

/** The answer in a sentence, how firm it is, and what can be done with it. */
export function ResultHead(props: { data: ResultData; kicker?: ReactNode; actions?: ReactNode }) {
  const t = useTranslations("first-role");
  const { recommendation, explanation } = props.data;
  const { margin, label, weightSet } = recommendation;
  const headline = useHeadline(props.data);
  const rival = t(`headlineNames.${explanation.rival}`);
  return (
    <header className="pt-4 pb-9 md:pt-8">
      <p className="mb-2.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
        {props.kicker ?? t("title")}
        <WeightSetBadge version={weightSet} />
      </p>
      <h1 className="max-w-[22ch] text-3xl">{headline}</h1>
      <p className="mt-4 text-md">
        {margin === null ? t("lead.alone") : t(`lead.${label}`, { rival, margin: figure(margin) })}
      </p>
      {props.actions ? <div className="no-print mt-6">{props.actions}</div> : null}
    </header>
  );
}
