import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Anchor } from "@/components/ui/anchor";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Cell, ColumnHeader, RowHeader, Table } from "@/components/ui/table";

type Own = Readonly<{ id: string; startedAt: Date; submittedAt: Date | null; sharedWith: string }>;

/** One's own self-ratings, newest first: the draft, and what was submitted with whom it is shared. */
export function OwnScorecards(props: {
  org: string;
  timeZone: string;
  scorecards: readonly Own[];
  start: ReactNode;
}) {
  const t = useTranslations("scorecard");
  const format = useFormatter();
  const { timeZone } = props;
  const date = (at: Date) =>
    format.dateTime(at, { dateStyle: "long", timeStyle: "short", timeZone });
  if (props.scorecards.length === 0) {
    return (
      <EmptyState title={t("list.empty.title")} action={props.start}>
        <p>{t("list.empty.body")}</p>
        <p className="mt-2">{t("review.purpose")}</p>
      </EmptyState>
    );
  }
  return (
    <Table
      caption={t("list.own")}
      isCaptionHidden
      head={
        <>
          <ColumnHeader>{t("list.date")}</ColumnHeader>
          <ColumnHeader>{t("list.state")}</ColumnHeader>
          <ColumnHeader>{t("list.sharedWith")}</ColumnHeader>
        </>
      }
    >
      {props.scorecards.map(({ id, startedAt, submittedAt, sharedWith }) => {
        const place = `/${props.org}/scorecards/${id}`;
        return (
          <tr key={id}>
            <RowHeader>
              <Anchor
                href={submittedAt ? place : `${place}/rate`}
                className="inline-block min-h-6 underline underline-offset-3"
              >
                {date(submittedAt ?? startedAt)}
              </Anchor>
            </RowHeader>
            <Cell>
              <Badge look={submittedAt ? "plain" : "dashed"}>
                {t(submittedAt ? "list.submitted" : "list.draft")}
              </Badge>
            </Cell>
            <Cell>{submittedAt ? t(`sharing.${sharedWith}.label`) : t("list.notYet")}</Cell>
          </tr>
        );
      })}
    </Table>
  );
}
