import { useTranslations } from "next-intl";
import type { getRun } from "@/server/features/first-role/runs";
import { useFirstRoleWords } from "../first-role/use-words";
import { Section } from "../ui/section";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";

type Run = Awaited<ReturnType<typeof getRun>>["run"];

/** Where several respondents differed before their median was taken, without names. */
export function RunSpread({ run }: { run: Run }) {
  const t = useTranslations("first-role-run.run");
  const words = useFirstRoleWords(run.set);
  if (run.spread === null) return null;
  const apart = run.spread.filter(({ isApart }) => isApart).sort((a, b) => b.range - a.range);
  return (
    <Section title={t("spread")} aside={t("spreadAside")}>
      {apart.length === 0 ? (
        <p>{t("spreadNone")}</p>
      ) : (
        <Table
          caption={t("spread")}
          isCaptionHidden
          head={
            <>
              <ColumnHeader>{t("question")}</ColumnHeader>
              <ColumnHeader>{t("answers")}</ColumnHeader>
              <ColumnHeader>{t("median")}</ColumnHeader>
            </>
          }
        >
          {apart.map(({ question, counts, median }) => (
            <tr key={question}>
              <RowHeader className="min-w-40 align-top">{words.title(question)}</RowHeader>
              <Cell className="min-w-72">
                <ul className="grid gap-0.5">
                  {words.asked
                    .find(({ id }) => id === question)
                    ?.options.map(({ id, text }, at) =>
                      counts[at] ? (
                        <li key={id}>{t("times", { count: counts[at], option: text })}</li>
                      ) : null,
                    )}
                </ul>
              </Cell>
              <Cell className="min-w-48 align-top">{words.option(question, median)}</Cell>
            </tr>
          ))}
        </Table>
      )}
    </Section>
  );
}
