import { useTranslations } from "next-intl";
import { useFirstRoleWords } from "../first-role/use-words";
import { Section } from "../ui/section";
import type { RoundData } from "./round-people";

type Props = Readonly<{
  revealed: NonNullable<RoundData["revealed"]>;
  respondents: RoundData["respondents"];
  set: RoundData["set"];
}>;

/** Where those who answered lie apart, and who said what; shown before any answer is. */
export function RoundDifferences({ revealed, respondents, set }: Props) {
  const t = useTranslations("first-role-run.rounds");
  const words = useFirstRoleWords(set);
  const nameOf = (id: string) =>
    respondents.find(({ personId }) => personId === id)?.name ?? t("erased");
  return (
    <Section
      title={t("differences")}
      aside={t("differencesAside", { agreed: revealed.agreed, total: set.questions.length })}
    >
      {revealed.differences.length === 0 ? <p>{t("none")}</p> : null}
      <ol className="grid gap-8">
        {revealed.differences.map(({ question, range, choices }) => (
          <li key={question}>
            <h3 className="text-md">{words.asked.find(({ id }) => id === question)?.question}</h3>
            <p className="mt-0.5 text-sm text-soft">{t("apart", { range })}</p>
            <dl className="mt-3 grid gap-2">
              {choices.map(({ option, by }) => (
                <div
                  key={option}
                  className="grid gap-x-6 gap-y-0.5 border-line border-l-3 pl-3.5 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]"
                >
                  <dt>{words.option(question, option)}</dt>
                  <dd className="wrap-anywhere font-semibold">
                    {by.map((id, at) => (
                      <span key={id}>
                        {at > 0 ? ", " : null}
                        <bdi>{nameOf(id)}</bdi>
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </Section>
  );
}
