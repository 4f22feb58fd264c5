import { useTranslations } from "next-intl";
import { Anchor } from "@/components/ui/anchor";
import { Section } from "@/components/ui/section";
import type { Settling } from "@/server/domain/first-role/explain";
import { withAnswer } from "@/server/domain/first-role/rank";
import { LABEL_FROM } from "@/server/domain/first-role/recommend";
import { figure, type ResultData, type ResultLinks, useFirstRoleWords } from "./use-words";

/** For a result that is too close: the questions to look at again, and where each answer would lead. */
export function SettlingSection({ data, links }: { data: ResultData; links?: ResultLinks }) {
  const t = useTranslations("first-role");
  const words = useFirstRoleWords(data.set);
  const { recommendation, explanation, answers, set } = data;
  if (recommendation.label !== "too-close") return null;
  const sides = (one: Settling) => [
    { name: t(`headlineNames.${recommendation.first}`), options: one.forFirst },
    { name: t(`headlineNames.${explanation.rival}`), options: one.forRival },
  ];
  return (
    <Section title={t("close.settle")}>
      <p className="mb-4 text-soft">
        {explanation.settling.length === 0
          ? t("close.noSettle")
          : t("close.settleLead", { margin: figure(LABEL_FROM.leaning.margin) })}
      </p>
      <ol className="grid gap-x-14 gap-y-6 md:grid-cols-2 print:grid-cols-2">
        {explanation.settling.map((one) => {
          const at = set.questions.findIndex(({ id }) => id === one.question);
          const title = words.title(one.question);
          return (
            <li key={one.question}>
              <h3>
                {links ? (
                  <Anchor href={links.question(at)} className="underline">
                    {title}
                  </Anchor>
                ) : (
                  title
                )}
              </h3>
              <p className="text-sm text-soft">
                {t("flips.now", { option: words.option(one.question, answers[at] ?? "") })}
              </p>
              {sides(one).map(({ name, options }) =>
                options.length === 0 ? null : (
                  <div key={name} className="mt-1.5">
                    <p className="font-medium">{t("close.settles", { name })}</p>
                    <ul className="list-disc pl-5">
                      {options.map((option) => (
                        <li key={option}>
                          {links ? (
                            <Anchor
                              href={links.result(withAnswer(answers, at, option))}
                              className="underline"
                            >
                              {words.option(one.question, option)}
                            </Anchor>
                          ) : (
                            words.option(one.question, option)
                          )}
                        </li>
                      ))}
                    </ul>
                  </div>
                ),
              )}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
