import { useTranslations } from "next-intl";
import { useFigures } from "@/components/convergence/use-figures";
import { Cell, ColumnHeader, RowHeader, Table } from "@/components/ui/table";
import type { StateComparison } from "@/server/features/timeline/compare";

/** The responsibilities whose A moved, with each move that led there. */
export function MovedTable({ comparison }: { comparison: StateComparison }) {
  const t = useTranslations("timeline.comparison");
  const moves = useTranslations("timeline.moves");
  const figures = useFigures();
  const nameOf = (id: string) => comparison.names[id] ?? moves("gone");
  const who = (ids: readonly string[]) =>
    ids.length === 0 ? t("nobody") : figures.listed(ids.map(nameOf));
  const { moved } = comparison.diff;
  if (moved.length === 0) return <p className="text-soft">{t("movedNone")}</p>;
  return (
    <Table
      caption={t("moved")}
      isCaptionHidden
      head={
        <>
          <ColumnHeader>{t("responsibility")}</ColumnHeader>
          <ColumnHeader>{t("before")}</ColumnHeader>
          <ColumnHeader>{t("after")}</ColumnHeader>
          <ColumnHeader>{t("how")}</ColumnHeader>
        </>
      }
    >
      {moved.map(({ responsibilityId, before, after }) => {
        const steps = comparison.moves.filter((move) => move.responsibilityId === responsibilityId);
        return (
          <tr key={responsibilityId}>
            <RowHeader className="wrap-anywhere">{nameOf(responsibilityId)}</RowHeader>
            <Cell>{who(before)}</Cell>
            <Cell>{who(after)}</Cell>
            <Cell className="min-w-50">
              {steps.length === 0 ? <span className="text-soft">{t("howUnknown")}</span> : null}
              {steps.map(({ day, by, reason, lost, gained, isCorrection, enteredOn }) => (
                <span key={`${day}${enteredOn}${lost}${gained}`} className="block wrap-anywhere">
                  {by
                    ? t("howLine", { day: figures.day(day), name: by })
                    : t("howNobody", { day: figures.day(day) })}
                  {isCorrection ? (
                    <span className="text-soft">
                      {" "}
                      {t("howEntered", { day: figures.day(enteredOn) })}
                    </span>
                  ) : null}
                  {reason ? <span className="block text-soft">{reason}</span> : null}
                </span>
              ))}
            </Cell>
          </tr>
        );
      })}
    </Table>
  );
}
