import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { ResultData } from "./use-words";

/** Whether other weights would change the answer, in words and figures. */
export function Robustness({ data }: { data: ResultData }) {
  const t = useTranslations("first-role.robust");
  const { margin } = data.recommendation;
  const near = useNearSentence(data);
  const flat = useFlatSentence(data);
  return (
    <Section title={t("heading")}>
      {margin === null ? (
        <p>{t("alone")}</p>
      ) : (
        <dl className="grid gap-x-14 gap-y-5 md:grid-cols-2 print:grid-cols-2">
          <div>
            <dt className="font-bold">{t("near")}</dt>
            <dd className="mt-1 max-w-[56ch] text-soft">{near}</dd>
          </div>
          <div>
            <dt className="font-bold">{t("flat")}</dt>
            <dd className="mt-1 max-w-[56ch] text-soft">{flat}</dd>
          </div>
        </dl>
      )}
    </Section>
  );
}

function useNearSentence({ recommendation, explanation }: ResultData): string {
  const t = useTranslations("first-role");
  const { first, admissible, acceptability } = recommendation;
  const share = acceptability.near[first] ?? 0;
  const { draws } = explanation.sampling;
  if (share === 1) return t("robust.nearSure", { draws });
  const shareOf = (one: (typeof admissible)[number]) => acceptability.near[one] ?? 0;
  const [other] = admissible.filter((one) => one !== first).sort((a, b) => shareOf(b) - shareOf(a));
  if (share >= 0.9 || !other) return t("robust.nearMost", { draws, share });
  return t("robust.nearSome", {
    draws,
    share,
    other: t(`headlineNames.${other}`),
    otherShare: shareOf(other),
  });
}

function useFlatSentence({ recommendation }: ResultData): string {
  const t = useTranslations("first-role.robust");
  const share = recommendation.acceptability.flat[recommendation.first] ?? 0;
  return share === 1 ? t("flatSure") : t("flatSome", { share });
}
