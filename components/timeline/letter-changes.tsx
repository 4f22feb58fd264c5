import { useTranslations } from "next-intl";
import { Cell, ColumnHeader, RowHeader, Table } from "@/components/ui/table";
import type { ChangedCell } from "@/server/domain/timeline/diff";

/** Cells that changed without the A moving. */
export function LetterChanges(props: {
  cells: readonly ChangedCell[];
  names: Readonly<Record<string, string>>;
}) {
  const t = useTranslations("timeline.comparison");
  const say = (letters: string, share: number | null) =>
    letters === "" ? t("none") : share === null ? letters : t("share", { letters, share });
  return (
    <Table
      caption={t("lettersCaption")}
      isCaptionHidden
      head={
        <>
          <ColumnHeader>{t("responsibility")}</ColumnHeader>
          <ColumnHeader>{t("position")}</ColumnHeader>
          <ColumnHeader>{t("before")}</ColumnHeader>
          <ColumnHeader>{t("after")}</ColumnHeader>
        </>
      }
    >
      {props.cells.map((cell) => (
        <tr key={`${cell.responsibilityId}${cell.positionId}`}>
          <RowHeader className="wrap-anywhere">{props.names[cell.responsibilityId]}</RowHeader>
          <Cell>{props.names[cell.positionId]}</Cell>
          <Cell>{say(cell.before, cell.shareBefore)}</Cell>
          <Cell>{say(cell.after, cell.shareAfter)}</Cell>
        </tr>
      ))}
    </Table>
  );
}
