import { useTranslations } from "next-intl";
import { ChartFigure } from "@/components/charts/chart-figure";
import { Section } from "@/components/ui/section";
import { ALTERNATIVES } from "@/server/domain/first-role/model";
import { wordsFor } from "@/server/domain/first-role/wording";
import { ScoreBars } from "./score-bars";
import { figure, type ResultData, useFirstRoleWords } from "./use-words";

/** The five scores as a picture and as a table, and what was ruled out by which rule. */
export function ScoreSection({ data }: { data: ResultData }) {
  const t = useTranslations("first-role");
  const words = useFirstRoleWords(data.set);
  const { scores, admissible, first, vetoes, acceptability } = data.recommendation;
  const bars = ALTERNATIVES.map((alternative) => {
    const isOut = !admissible.includes(alternative);
    const isFirst = alternative === first;
    const note = isOut ? t("scores.out") : isFirst ? t("scores.first") : "";
    return {
      alternative,
      name: t(`names.${alternative}`),
      score: scores[alternative],
      note,
      isOut,
      isFirst,
    };
  }).sort((a, b) => b.score - a.score);
  const percent = (share: number | undefined) =>
    share === undefined ? t("scores.none") : `${(100 * share).toFixed(1)} %`;
  return (
    <Section title={t("scores.heading")} aside={t("scores.aside")}>
      <ChartFigure
        id="first-role-scores"
        title={t("scores.title")}
        table={{
          columns: [
            t("scores.answer"),
            t("scores.score"),
            t("scores.near"),
            t("scores.flat"),
            t("scores.state"),
          ],
          rows: bars.map((bar) => [
            bar.name,
            bar.score.toFixed(3),
            percent(acceptability.near[bar.alternative]),
            percent(acceptability.flat[bar.alternative]),
            bar.note || t("scores.in"),
          ]),
        }}
      >
        <ScoreBars
          title={t("scores.title")}
          desc={bars
            .map((bar) =>
              t(bar.isOut ? "scores.itemOut" : "scores.item", {
                name: bar.name,
                score: figure(bar.score),
              }),
            )
            .join("; ")}
          bars={bars}
        />
      </ChartFigure>
      {vetoes.length > 0 ? (
        <>
          <h3 className="mt-6 mb-1.5">{t("scores.vetoes")}</h3>
          <ul className="grid max-w-[72ch] gap-1.5">
            {vetoes.map((id) => (
              <li key={id} className="grid grid-cols-[3rem_1fr]">
                <span className="text-soft">{id}</span>
                <span>{wordsFor(words.vetoes, id)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
}
