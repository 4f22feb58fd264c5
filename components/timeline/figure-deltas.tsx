import { useFormatter, useTranslations } from "next-intl";
import { useFigures } from "@/components/convergence/use-figures";
import { Cell, ColumnHeader, RowHeader, Table } from "@/components/ui/table";
import type { StateDiff } from "@/server/domain/timeline/diff";
import { INDEX_KEYS, type IndexKey } from "@/server/domain/timeline/state";

const SHARES: readonly IndexKey[] = ["overlap", "joint", "contested", "coupling"];

/** Every figure before and after, with what changed; no change is claimed where one side has no figure. */
export function FigureDeltas(props: {
  indices: StateDiff["indices"];
  caption: string;
  before: string;
  after: string;
}) {
  const t = useTranslations("timeline");
  const say = useIndexText();
  return (
    <Table
      caption={props.caption}
      isCaptionHidden
      head={
        <>
          <ColumnHeader>{t("comparison.figure")}</ColumnHeader>
          <ColumnHeader isNumber>{props.before}</ColumnHeader>
          <ColumnHeader isNumber>{props.after}</ColumnHeader>
          <ColumnHeader isNumber>{t("comparison.change")}</ColumnHeader>
        </>
      }
    >
      {INDEX_KEYS.map((key) => {
        const { before, after, delta } = props.indices[key];
        return (
          <tr key={key}>
            <RowHeader>{t(`index.${key}`)}</RowHeader>
            <Cell isNumber>{say.figure(key, before)}</Cell>
            <Cell isNumber>{say.figure(key, after)}</Cell>
            <Cell isNumber className={delta ? "font-semibold" : "text-soft"}>
              {say.change(key, delta)}
            </Cell>
          </tr>
        );
      })}
    </Table>
  );
}

/** Says a figure, and a change of it, in the unit that belongs to it. */
export function useIndexText() {
  const t = useTranslations("timeline");
  const format = useFormatter();
  const figures = useFigures();
  return {
    figure: (key: IndexKey, value: number | null) => {
      if (value === null) return t("unknown");
      if (SHARES.includes(key)) return figures.share(value);
      if (key === "level") return t("level", { level: value });
      return key === "gazeDistance" ? figures.distance(value) : figures.gaze(value);
    },
    change: (key: IndexKey, delta: number | null) => {
      if (delta === null) return t("unknown");
      const digits = key === "level" ? 0 : 2;
      const isShare = SHARES.includes(key);
      return format.number(delta, {
        signDisplay: "exceptZero",
        ...(isShare
          ? { style: "percent", maximumFractionDigits: 0 }
          : { minimumFractionDigits: digits, maximumFractionDigits: digits }),
      });
    },
  };
}
