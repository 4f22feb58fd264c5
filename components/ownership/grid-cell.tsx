import { useTranslations } from "next-intl";
import { memo } from "react";
import { classNames } from "@/components/ui/class-names";
import { type Labels, shownLetters } from "@/server/domain/ownership/labels";
import { LETTERS, type Letters } from "@/server/domain/ownership/letters";

type Props = Readonly<{
  row: number;
  column: number;
  letters: Letters;
  share: number | null;
  labels: Labels;
  hasFocus: boolean;
  isSelected: boolean;
  /** What somebody else put there meanwhile. */
  theirs: Letters | null;
  /** A letter proposed for an empty cell, not saved. */
  proposed: Letters;
}>;

/** One cell: letters for the eye, words for the ear. Of hundreds, only those that changed are drawn. */
export const GridCell = memo(function GridCell(props: Props) {
  const { letters, share, labels, theirs, proposed } = props;
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell one types in
      role="gridcell"
      aria-selected={props.isSelected}
      tabIndex={props.hasFocus ? 0 : -1}
      data-row={props.row}
      data-column={props.column}
      className={classNames(
        "h-9 min-w-[74px] cursor-default select-none border-line border-t border-l px-1 text-center font-semibold focus-visible:-outline-offset-2",
        letters.includes("A") && "bg-wash",
        props.isSelected && "shadow-[inset_0_0_0_1px_var(--color-soft)]",
        theirs !== null && "border-2 border-ink border-dashed",
      )}
    >
      <span aria-hidden="true">
        {shownLetters(letters, labels)}
        {share === null ? null : <span className="ml-1 font-normal text-xs">{share}%</span>}
        {theirs === null ? null : (
          <span className="font-normal text-soft"> ≠ {shownLetters(theirs, labels) || "–"}</span>
        )}
        {letters === "" && proposed !== "" ? (
          <span className="rounded-sm border border-soft border-dashed px-1.5 font-normal text-soft">
            {shownLetters(proposed, labels)}
          </span>
        ) : null}
      </span>
      <span className="sr-only">
        <CellWords letters={letters} share={share} labels={labels} proposed={proposed} />
      </span>
    </td>
  );
});

function CellWords(props: Pick<Props, "letters" | "share" | "labels" | "proposed">) {
  const t = useTranslations("ownership");
  const { letters, share, labels, proposed } = props;
  const words = (set: Letters) =>
    LETTERS.filter((letter) => set.includes(letter))
      .map((letter) => t(`letters.${labels}.${letter}`))
      .join(", ");
  if (letters === "") {
    return proposed === "" ? t("cell.empty") : t("cell.proposed", { letters: words(proposed) });
  }
  return share === null ? words(letters) : t("cell.withShare", { letters: words(letters), share });
}
