import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import { EVEN_BELOW } from "@/server/domain/first-role/recommend";
import { figure, type ResultData } from "./use-words";

/** Direction and arrangement as two results, and how firm they are. */
export function AnswerParts({ data }: { data: ResultData }) {
  const t = useTranslations("first-role.parts");
  const { recommendation, explanation } = data;
  const { direction, arrangement, label, scores, margin, first } = recommendation;
  const { draws } = explanation.sampling;
  const near = recommendation.acceptability.near[first] ?? 0;
  return (
    <Section title={t("heading")}>
      <dl className="grid gap-x-12 gap-y-6 md:grid-cols-3 print:grid-cols-3">
        <Part
          name={t("direction")}
          value={t(`directions.${direction}`)}
          detail={t("directionDetail", {
            cto: figure(scores.CTO),
            cio: figure(scores.CIO),
            even: figure(EVEN_BELOW),
          })}
        />
        <Part
          name={t("arrangement")}
          value={t(`arrangements.${arrangement}`)}
          detail={t(`arrangementDetail.${arrangement}`)}
        />
        <Part
          name={t("firmness")}
          value={t(`labels.${label}`)}
          detail={
            margin === null
              ? t("aloneDetail")
              : t("marginDetail", { margin: figure(margin), near, draws })
          }
        />
      </dl>
    </Section>
  );
}

function Part(props: { name: string; value: ReactNode; detail: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-soft">{props.name}</dt>
      <dd className="mt-0.5">
        <span className="block font-bold text-md">{props.value}</span>
        <span className="mt-1 block max-w-[44ch] text-soft">{props.detail}</span>
      </dd>
    </div>
  );
}
