import type { inferRouterOutputs } from "@trpc/server";
import { useTranslations } from "next-intl";
import type { AppRouter } from "@/server/api/router";
import { Notice } from "../ui/notice";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";

type Plan = inferRouterOutputs<AppRouter>["raters"]["check"];

/** Each problem of a list of raters with its row and column, as a spreadsheet counts them. */
export function ListProblems({ plan }: { plan: Plan }) {
  const t = useTranslations("raters.csv");
  return (
    <>
      <Notice tone="warning" title={t("problems", { count: plan.problemCount })} />
      <Table
        caption={t("problemCaption")}
        head={(["row", "column", "problem", "value"] as const).map((column) => (
          <ColumnHeader key={column}>{t(column)}</ColumnHeader>
        ))}
      >
        {plan.problems.map((one) => (
          <tr key={`${one.row} ${one.column} ${one.why}`}>
            <RowHeader>{one.row}</RowHeader>
            <Cell>{one.column}</Cell>
            <Cell className="min-w-52">{t(`why.${one.why}`)}</Cell>
            <Cell className="wrap-anywhere">{one.value}</Cell>
          </tr>
        ))}
      </Table>
      {plan.problemCount > plan.problems.length ? <p className="text-soft">{t("first")}</p> : null}
    </>
  );
}
