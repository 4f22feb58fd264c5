import { useTranslations } from "next-intl";
import { Anchor } from "@/components/ui/anchor";
import { Section } from "@/components/ui/section";
import { withAnswer } from "@/server/domain/first-role/rank";
import { type ResultData, type ResultLinks, useFirstRoleWords } from "./use-words";

/** Every single other answer that would put something else first, each with its own result. */
export function FlipSection({ data, links }: { data: ResultData; links?: ResultLinks }) {
  const t = useTranslations("first-role");
  const words = useFirstRoleWords(data.set);
  const { answers, set } = data;
  const { flips } = data.recommendation;
  const questions = set.questions.flatMap(({ id }, at) => {
    const own = flips.filter((flip) => flip.question === id);
    return own.length > 0 ? [{ id, at, flips: own }] : [];
  });
  return (
    <Section title={t("flips.heading")} aside={t("flips.aside", { count: flips.length })}>
      <p className="text-soft">{t(flips.length === 0 ? "flips.none" : "flips.lead")}</p>
      <dl className="mt-4 grid gap-x-14 gap-y-5 md:grid-cols-2 print:grid-cols-2">
        {questions.map(({ id, at, flips: own }) => (
          <div key={id} className="break-inside-avoid">
            <dt className="font-bold">{words.title(id)}</dt>
            <dd className="text-sm text-soft">
              {t("flips.now", { option: words.option(id, answers[at] ?? "") })}
            </dd>
            {own.map((flip) => {
              const text = words.option(id, flip.to);
              return (
                <dd
                  key={flip.to}
                  className="mt-1 grid grid-cols-[1fr_auto] gap-x-4 border-line border-t pt-1"
                >
                  {links ? (
                    <Anchor
                      href={links.result(withAnswer(answers, at, flip.to))}
                      className="underline"
                    >
                      {text}
                    </Anchor>
                  ) : (
                    text
                  )}
                  <span className="text-soft">{t(`names.${flip.first}`)}</span>
                </dd>
              );
            })}
          </div>
        ))}
      </dl>
    </Section>
  );
}
