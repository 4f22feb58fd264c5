import { useTranslations } from "next-intl";
import type { getRounds } from "@/server/features/perceptions/reads";
import { Anchor } from "../ui/anchor";
import { Badge } from "../ui/badge";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";
import { useDay } from "./use-day";

export type RoundRow = Awaited<ReturnType<typeof getRounds>>["rounds"][number];

/** The rounds of a team, the newest first; how many answered, never who. */
export function RoundTable(props: { home: string; team: string; rounds: readonly RoundRow[] }) {
  const t = useTranslations("perceptions");
  const day = useDay();
  return (
    <Table
      caption={t("caption", { team: props.team })}
      isCaptionHidden
      head={
        <>
          <ColumnHeader>{t("columns.opened")}</ColumnHeader>
          <ColumnHeader>{t("columns.state")}</ColumnHeader>
          <ColumnHeader isNumber>{t("columns.people")}</ColumnHeader>
          <ColumnHeader>{t("columns.closes")}</ColumnHeader>
        </>
      }
    >
      {props.rounds.map((round) => (
        <tr key={round.id}>
          <RowHeader>
            <Anchor href={`${props.home}/${round.id}`} className="underline underline-offset-3">
              {day(round.openedOn)}
            </Anchor>
          </RowHeader>
          <Cell>
            <Badge look={round.state === "open" ? "strong" : "plain"}>
              {t(`states.${round.state}`)}
            </Badge>
          </Cell>
          <Cell isNumber>{t("answeredOf", { done: round.done, invited: round.invited })}</Cell>
          <Cell className="whitespace-nowrap">{closes(round)}</Cell>
        </tr>
      ))}
    </Table>
  );

  function closes({ state, closedOn, closesOn }: RoundRow) {
    if (state === "cancelled") return "–";
    const on = closedOn ?? closesOn;
    return on ? day(on, "medium") : t("never");
  }
}
