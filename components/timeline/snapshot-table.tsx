import { useTranslations } from "next-intl";
import { useFigures } from "@/components/convergence/use-figures";
import { Anchor } from "@/components/ui/anchor";
import { Cell, ColumnHeader, RowHeader, Table } from "@/components/ui/table";
import type { SnapshotLine } from "@/server/features/timeline/snapshots";
import { compareHref } from "./links";

/** What was kept of the team's structure, newest first, each to be compared with today. */
export function SnapshotTable(props: {
  home: string;
  today: string;
  snapshots: readonly SnapshotLine[];
}) {
  const t = useTranslations("timeline.snapshots");
  const figures = useFigures();
  if (props.snapshots.length === 0) return <p className="text-soft">{t("none")}</p>;
  return (
    <Table
      caption={t("caption")}
      isCaptionHidden
      head={
        <>
          <ColumnHeader>{t("name")}</ColumnHeader>
          <ColumnHeader>{t("day")}</ColumnHeader>
          <ColumnHeader>{t("by")}</ColumnHeader>
          <ColumnHeader>
            <span className="sr-only">{t("compare")}</span>
          </ColumnHeader>
        </>
      }
    >
      {props.snapshots.map(({ id, name, kind, takenOn, by }) => {
        const shown = name ?? kindWord(t, kind);
        return (
          <tr key={id}>
            <RowHeader className="wrap-anywhere">{shown}</RowHeader>
            <Cell className="whitespace-nowrap">{figures.day(takenOn)}</Cell>
            <Cell>{by ?? t("automatic")}</Cell>
            <Cell>
              <Anchor
                className="no-print whitespace-nowrap underline underline-offset-3"
                href={compareHref(props.home, id, props.today)}
                aria-label={t("compareLabel", { name: shown, day: figures.day(takenOn) })}
              >
                {t("compare")}
              </Anchor>
            </Cell>
          </tr>
        );
      })}
    </Table>
  );
}

/** What kind of snapshot it is, where it has no name of its own. */
export function kindWord(
  t: (key: "kind.manual" | "kind.change" | "kind.monthly") => string,
  kind: string,
): string {
  if (kind === "monthly") return t("kind.monthly");
  return kind === "change" ? t("kind.change") : t("kind.manual");
}
