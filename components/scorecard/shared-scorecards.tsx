import { useFormatter, useTranslations } from "next-intl";
import { Anchor } from "@/components/ui/anchor";
import { EmptyState } from "@/components/ui/empty-state";
import { Cell, ColumnHeader, RowHeader, Table } from "@/components/ui/table";

type Shared = Readonly<{
  scorecardId: string;
  name: string;
  submittedAt: Date;
  sharedWith: string;
  teams: readonly Readonly<{ name: string }>[];
}>;

/** Self-ratings that others shared with whoever reads this, by name. */
export function SharedScorecards(props: {
  org: string;
  timeZone: string;
  scorecards: readonly Shared[];
}) {
  const t = useTranslations("scorecard");
  const format = useFormatter();
  if (props.scorecards.length === 0) {
    return <EmptyState title={t("list.noneShared.title")}>{t("list.noneShared.body")}</EmptyState>;
  }
  return (
    <Table
      caption={t("list.shared")}
      isCaptionHidden
      head={
        <>
          <ColumnHeader>{t("list.person")}</ColumnHeader>
          <ColumnHeader>{t("list.teams")}</ColumnHeader>
          <ColumnHeader>{t("list.date")}</ColumnHeader>
          <ColumnHeader>{t("list.sharedWith")}</ColumnHeader>
        </>
      }
    >
      {props.scorecards.map((one) => (
        <tr key={one.scorecardId}>
          <RowHeader>
            <Anchor
              href={`/${props.org}/scorecards/${one.scorecardId}`}
              className="inline-block min-h-6 underline underline-offset-3"
            >
              <bdi>{one.name}</bdi>
            </Anchor>
          </RowHeader>
          <Cell>{one.teams.map(({ name }) => name).join(", ") || "–"}</Cell>
          <Cell>
            {format.dateTime(one.submittedAt, { dateStyle: "long", timeZone: props.timeZone })}
          </Cell>
          <Cell>{t(`sharing.${one.sharedWith}.label`)}</Cell>
        </tr>
      ))}
    </Table>
  );
}
