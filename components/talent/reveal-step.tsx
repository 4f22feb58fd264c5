import { useFormatter, useTranslations } from "next-intl";
import { Disclosure } from "../ui/disclosure";
import { EmptyState } from "../ui/empty-state";
import { Section } from "../ui/section";
import { DistanceTable } from "./distance-table";
import { RankSlope } from "./rank-slope";
import { RankingTable } from "./ranking-table";
import { TalkList } from "./talk-list";
import type { Comparison, StepProps } from "./types";

/** The fourth part: both rankings at once, how far they agree, and what is worth talking about. */
export function RevealStep({ page }: Pick<StepProps, "page">) {
  const t = useTranslations("talent.reveal");
  const { comparison, hubs, plan } = page;
  if (!comparison) {
    return (
      <Section title={t("title")}>
        <EmptyState title={t("waiting")}>
          {t("waitingBody", { cto: plan.cto, cio: plan.cio })}
        </EmptyState>
      </Section>
    );
  }
  return (
    <>
      <Section title={t("title")}>
        <div className="grid gap-5">
          <Agreement compared={comparison} />
          <RankSlope hubs={hubs} compared={comparison} />
          <RankingTable hubs={hubs} compared={comparison} />
        </div>
      </Section>
      <Section title={t("talk")}>
        <TalkList hubs={hubs} compared={comparison} />
      </Section>
      <Section title={t("distances")}>
        <p className="mb-4 max-w-[66ch] text-soft">{t("distancesBody")}</p>
        <DistanceTable compared={comparison} />
      </Section>
    </>
  );
}

function Agreement({ compared }: { compared: Comparison }) {
  const t = useTranslations("talent.reveal");
  const common = useTranslations("common");
  const format = useFormatter();
  const { pairs, alike, opposed, tiedInFirst, tiedInSecond } = compared.pairs;
  const tau =
    compared.tau === null
      ? t("notDefined")
      : format
          .number(compared.tau, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
          .replace("-", "−");
  const here = { alike, opposed, pairs, ctoTies: tiedInFirst, cioTies: tiedInSecond };
  return (
    <div className="grid gap-2">
      <p className="text-md font-semibold">{t(`word.${compared.word ?? "undefined"}`)}</p>
      <p className="text-soft">
        {t("pairs", { pairs, alike, opposed, ties: pairs - alike - opposed })} {t("tau")}: {tau}.
      </p>
      <Disclosure summary={common("computed")}>
        <div className="grid max-w-[72ch] gap-2">
          <p>{t("computedTau")}</p>
          <p>{t("computedTauHere", here)}</p>
          <p>{t("computedWords")}</p>
          <p>{t("computedScore")}</p>
        </div>
      </Disclosure>
    </div>
  );
}
