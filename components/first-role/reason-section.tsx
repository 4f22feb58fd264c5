import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { ReasonList } from "./reason-list";
import type { ResultData } from "./use-words";

/** Why: the answers that speak for the first and for its rival, ranked by what they add. */
export function ReasonSection({ data }: { data: ResultData }) {
  const t = useTranslations("first-role");
  const { explanation, recommendation, set } = data;
  const { reasons, rival, isRivalVetoed } = explanation;
  const isClose = recommendation.label === "too-close";
  const pro = reasons.filter(({ contribution }) => contribution > 0);
  const contra = reasons.filter(({ contribution }) => contribution < 0).toReversed();
  const names = {
    first: t(`headlineNames.${recommendation.first}`),
    rival: t(`headlineNames.${rival}`),
  };
  return (
    <Section
      title={isClose ? t("close.heading") : t("reasons.heading")}
      aside={t(isRivalVetoed ? "reasons.asideOut" : "reasons.aside", {
        rival: t(`headlineNames.${rival}`),
      })}
    >
      <div className="grid gap-x-14 gap-y-7 md:grid-cols-2 print:grid-cols-2">
        <ReasonList
          title={t("reasons.for", { name: names.first })}
          none={t("reasons.none")}
          reasons={pro}
          set={set}
        />
        <ReasonList
          title={t("reasons.for", { name: names.rival })}
          none={t("reasons.none")}
          reasons={contra}
          set={set}
        />
      </div>
    </Section>
  );
}
