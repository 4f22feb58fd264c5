import { useTranslations } from "next-intl";
import { useFigures } from "@/components/convergence/use-figures";
import { Anchor } from "@/components/ui/anchor";
import { Badge } from "@/components/ui/badge";
import { Cell, ColumnHeader, RowHeader, Table } from "@/components/ui/table";
import type { ScenarioLine } from "@/server/features/scenarios/reads";

/** The scenarios of a team, those still going first. */
export function ScenarioTable(props: { home: string; scenarios: readonly ScenarioLine[] }) {
  const t = useTranslations("scenarios");
  const figures = useFigures();
  return (
    <Table
      caption={t("caption")}
      isCaptionHidden
      head={
        <>
          <ColumnHeader>{t("name")}</ColumnHeader>
          <ColumnHeader>{t("state")}</ColumnHeader>
          <ColumnHeader>{t("base")}</ColumnHeader>
          <ColumnHeader>{t("by")}</ColumnHeader>
        </>
      }
    >
      {props.scenarios.map(({ id, name, state, endedOn, baseDay, by }) => (
        <tr key={id}>
          <RowHeader className="wrap-anywhere">
            <Anchor href={`${props.home}/scenarios/${id}`} className="underline underline-offset-3">
              {name}
            </Anchor>
          </RowHeader>
          <Cell>
            <Badge look={state === "going" ? "strong" : "plain"}>
              {t(`states.${state}`, { day: endedOn ? figures.day(endedOn) : "" })}
            </Badge>
          </Cell>
          <Cell className="whitespace-nowrap">{figures.day(baseDay)}</Cell>
          <Cell>{by}</Cell>
        </tr>
      ))}
    </Table>
  );
}
