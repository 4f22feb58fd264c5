import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { Cell, ColumnHeader, RowHeader, Table } from "@/components/ui/table";
import { DRAFT_1 } from "@/server/domain/first-role/draft-1";
import { type ResultData, useFirstRoleWords } from "./use-words";
import { WeightSetBadge } from "./weight-set-badge";

/** The weights, where each comes from, and at which weight the runner-up would win. */
export function WeightSection({ data }: { data: ResultData }) {
  const t = useTranslations("first-role");
  const words = useFirstRoleWords(data.set);
  const { explanation, set, recommendation } = data;
  const { reversals, rival, isRivalVetoed } = explanation;
  const total = set.questions.reduce((sum, { weight }) => sum + weight, 0);
  const name = t(`names.${rival}`);
  const hasTip = !isRivalVetoed && recommendation.margin !== null;
  return (
    <Section title={t("weights.heading")} aside={<WeightSetBadge version={set.version} />}>
      <p className="mb-3 text-soft">{t("weights.lead")}</p>
      <Table
        caption={t(hasTip ? "weights.caption" : "weights.captionAlone", { rival: name })}
        isCaptionHidden
        className="min-w-136"
        head={
          <>
            <ColumnHeader>{t("weights.question")}</ColumnHeader>
            <ColumnHeader isNumber>{t("weights.weight")}</ColumnHeader>
            <ColumnHeader className="pl-6!">{t("weights.origin")}</ColumnHeader>
            {hasTip ? (
              <ColumnHeader isNumber>{t("weights.tip", { rival: name })}</ColumnHeader>
            ) : null}
          </>
        }
      >
        {set.questions.map(({ id, weight, origin }) => {
          const reversal = reversals.find(({ question }) => question === id);
          return (
            <tr key={id}>
              <RowHeader>{words.title(id)}</RowHeader>
              <Cell isNumber>{t("weights.share", { share: weight / total })}</Cell>
              <Cell className="pl-6!">
                {t(`weights.origins.${isShipped(id, weight) ? origin : "organisation"}`)}
              </Cell>
              {hasTip ? (
                <Cell isNumber>
                  {reversal
                    ? t(`weights.${reversal.side}`, { share: reversal.needed })
                    : t("weights.never")}
                </Cell>
              ) : null}
            </tr>
          );
        })}
      </Table>
      {hasTip ? <p className="mt-2 text-sm text-soft">{t("weights.tipNote")}</p> : null}
    </Section>
  );
}

function isShipped(id: string, weight: number): boolean {
  return DRAFT_1.questions.some((one) => one.id === id && one.weight === weight);
}
