import { useTranslations } from "next-intl";
import { Anchor } from "@/components/ui/anchor";
import { Section } from "@/components/ui/section";
import { type ResultData, type ResultLinks, useFirstRoleWords } from "./use-words";

/** The answers a result was made from, each with the way back to its question. */
export function AnswerSection({ data, links }: { data: ResultData; links?: ResultLinks }) {
  const t = useTranslations("first-role.answers");
  const { asked, option } = useFirstRoleWords(data.set);
  return (
    <Section id="answers" title={t("heading")} aside={links ? t("aside") : null}>
      <ol className="grid gap-x-14 md:grid-cols-2 print:grid-cols-2">
        {asked.map((question, at) => (
          <li
            key={question.id}
            className="grid grid-cols-[1fr_auto] items-baseline gap-x-5 border-line border-b py-2"
          >
            <span>
              <span className="block text-sm text-soft">{question.question}</span>
              <span className="font-medium">{option(question.id, data.answers[at] ?? "")}</span>
            </span>
            {links ? (
              <Anchor
                href={links.question(at)}
                aria-label={t("changeOf", { question: question.title })}
                className="no-print inline-flex min-h-6 items-center text-sm underline"
              >
                {t("change")}
              </Anchor>
            ) : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}
