import { useTranslations } from "next-intl";
import { ALTERNATIVES } from "@/server/domain/first-role/model";
import type { compareRuns } from "@/server/features/first-role/runs";
import { figure } from "../first-role/use-words";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";
import { useSetName } from "./set-name";

export type ChangeData = Awaited<ReturnType<typeof compareRuns>>;

/** The outcome before and after, part by part, and how each score moved. */
export function RunChange({ data }: { data: ChangeData }) {
  const t = useTranslations("first-role-run.change");
  const words = useTranslations("first-role");
  const setName = useSetName();
  const { before, after, change } = data;
  const [was, is] = [before.result.recommendation, after.result.recommendation];
  const parts = [
    { word: "first", from: words(`names.${was.first}`), to: words(`names.${is.first}`) },
    {
      word: "direction",
      from: words(`parts.directions.${was.direction}`),
      to: words(`parts.directions.${is.direction}`),
    },
    {
      word: "arrangement",
      from: words(`parts.arrangements.${was.arrangement}`),
      to: words(`parts.arrangements.${is.arrangement}`),
    },
    {
      word: "label",
      from: words(`parts.labels.${was.label}`),
      to: words(`parts.labels.${is.label}`),
    },
    { word: "set", from: setName(before.weightSet), to: setName(after.weightSet) },
  ] as const;
  return (
    <>
      <Section title={t("outcome")}>
        <Table
          caption={t("outcome")}
          isCaptionHidden
          head={
            <>
              <ColumnHeader>{t("part")}</ColumnHeader>
              <ColumnHeader>{t("before")}</ColumnHeader>
              <ColumnHeader>{t("after")}</ColumnHeader>
            </>
          }
        >
          {parts.map(({ word, from, to }) => (
            <tr key={word}>
              <RowHeader>{t(word)}</RowHeader>
              <Cell className="min-w-40">{from}</Cell>
              <Cell className="min-w-40">
                {from === to ? (
                  <span className="text-soft">{t("same")}</span>
                ) : (
                  <strong>{to}</strong>
                )}
              </Cell>
            </tr>
          ))}
        </Table>
        {change.weightSet ? <Notice className="mt-5" title={t("setNote")} /> : null}
      </Section>
      <Section title={t("scores")}>
        <Table
          caption={t("scores")}
          isCaptionHidden
          head={
            <>
              <ColumnHeader>{t("answer")}</ColumnHeader>
              <ColumnHeader isNumber>{t("before")}</ColumnHeader>
              <ColumnHeader isNumber>{t("after")}</ColumnHeader>
              <ColumnHeader isNumber>{t("delta")}</ColumnHeader>
            </>
          }
        >
          {ALTERNATIVES.map((one) => (
            <tr key={one}>
              <RowHeader>{words(`names.${one}`)}</RowHeader>
              <Cell isNumber>{figure(was.scores[one])}</Cell>
              <Cell isNumber>{figure(is.scores[one])}</Cell>
              <Cell isNumber>{signed(change.scores[one])}</Cell>
            </tr>
          ))}
        </Table>
      </Section>
    </>
  );
}

function signed(value: number): string {
  const text = figure(value);
  if (/^[−]?0\.00$/.test(text)) return "0.00";
  return value > 0 ? `+${text}` : text;
}
