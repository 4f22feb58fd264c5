import { useFormatter, useTranslations } from "next-intl";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";
import type { Comparison, PlanPage } from "./types";

type Props = { hubs: PlanPage["hubs"]; compared: Comparison };

/** Each hub's rank, score and firmness for both sides. */
export function RankingTable({ hubs, compared }: Props) {
  const t = useTranslations("talent.reveal");
  const format = useFormatter();
  return (
    <Table
      caption={t("caption")}
      isCaptionHidden
      head={
        <>
          <ColumnHeader>{t("hub")}</ColumnHeader>
          <ColumnHeader>{t("ctoRank")}</ColumnHeader>
          <ColumnHeader>{t("cioRank")}</ColumnHeader>
          <ColumnHeader isNumber>{t("apart")}</ColumnHeader>
        </>
      }
    >
      {hubs.map((hub, index) => {
        const one = compared.hubs[index];
        return one ? (
          <tr key={hub.id}>
            <RowHeader className="min-w-28 max-w-72 wrap-anywhere">{hub.name}</RowHeader>
            <RankCell ranked={one.cto} />
            <RankCell ranked={one.cio} />
            <Cell isNumber className={one.isToDiscuss ? "font-bold" : undefined}>
              {format.number(one.apart)}
            </Cell>
          </tr>
        ) : null;
      })}
    </Table>
  );
}

function RankCell({ ranked }: { ranked: Comparison["hubs"][number]["cto"] }) {
  const t = useTranslations("talent.reveal");
  return (
    <Cell className="min-w-40">
      <span className="font-semibold">{t("rank", { rank: ranked.rank })}</span>
      <span className="block text-soft">{t("score", { score: ranked.score })}</span>
      <span className="block text-soft">{t("first", { share: ranked.acceptability })}</span>
    </Cell>
  );
}
