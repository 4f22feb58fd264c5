import { useTranslations } from "next-intl";
import { Cell, ColumnHeader, RowHeader, Table } from "@/components/ui/table";
import { type Labels, shownLetters } from "@/server/domain/ownership/labels";
import type { Letters } from "@/server/domain/ownership/letters";
import type { ChangedCell } from "@/server/domain/timeline/diff";

/** Cells that changed without the A moving. */
export function LetterChanges(props: {
  cells: readonly ChangedCell[];
  names: Readonly<Record<string, string>>;
  labels: Labels;
}) {
  const t = useTranslations("timeline.comparison");
  const say = (stored: Letters, share: number | null) => {
    const letters = shownLetters(stored, props.labels);
    return letters === "" ? t("none") : share === null ? letters : t("share", { letters, share });
  };
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
