import { useTranslations } from "next-intl";
import { useFirstRoleWords } from "../first-role/use-words";
import { Section } from "../ui/section";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";
import type { ChangeData } from "./run-change";

/** Each answer that is another now, and whether it turned the result. */
export function ChangedAnswers({ data }: { data: ChangeData }) {
  const t = useTranslations("first-role-run.change");
  const words = useFirstRoleWords(data.after.set);
  const { answers, first } = data.change;
  return (
    <Section
      title={t("answers")}
      aside={t("answersAside", { count: answers.length, total: data.after.answers.length })}
    >
      {answers.length === 0 ? (
        <p>{t("noAnswers")}</p>
      ) : (
        <Table
          caption={first ? t("decisiveNote") : t("answers")}
          isCaptionHidden={first === null}
          head={
            <>
              <ColumnHeader>{t("question")}</ColumnHeader>
              <ColumnHeader>{t("before")}</ColumnHeader>
              <ColumnHeader>{t("after")}</ColumnHeader>
              {first ? <ColumnHeader>{t("decisive")}</ColumnHeader> : null}
            </>
          }
        >
          {answers.map(({ question, from, to, isDecisive }) => (
            <tr key={question}>
              <RowHeader className="min-w-36">{words.title(question)}</RowHeader>
              <Cell className="min-w-44">{words.option(question, from)}</Cell>
              <Cell className="min-w-44">{words.option(question, to)}</Cell>
              {first ? <Cell>{isDecisive ? <strong>{t("yes")}</strong> : t("no")}</Cell> : null}
            </tr>
          ))}
        </Table>
      )}
    </Section>
  );
}
