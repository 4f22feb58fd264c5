import { useFormatter, useTranslations } from "next-intl";
import type { OneResponsibility } from "@/server/features/responsibilities/reads";
import { Section } from "../ui/section";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";
import { DirectionMark } from "./direction-mark";

/** What a responsibility was called and where it looked, newest first. */
export function ResponsibilityHistory(props: {
  versions: OneResponsibility["versions"];
  /** The day from which it is retired, which ends its last words too. */
  retiredFrom: string | null;
}) {
  const t = useTranslations("responsibilities.page");
  const format = useFormatter();
  const day = (text: string) =>
    format.dateTime(new Date(text), { dateStyle: "medium", timeZone: "UTC" });
  const endOf = (to: string | null) => (to === null ? t("open") : day(to));
  return (
    <Section title={t("history")}>
      <Table
        caption={t("historyCaption")}
        isCaptionHidden
        head={(["name", "direction", "definition", "fromColumn", "toColumn"] as const).map(
          (one) => <ColumnHeader key={one}>{t(one)}</ColumnHeader>,
        )}
      >
        {props.versions.map(({ id, wording, direction, fromDay, toDay }) => (
          <tr key={id}>
            <RowHeader className="wrap-anywhere min-w-36 font-medium">{wording.name}</RowHeader>
            <Cell>
              <DirectionMark direction={direction} />
            </Cell>
            <Cell className="wrap-anywhere min-w-64">{wording.definition}</Cell>
            <Cell className="whitespace-nowrap">{fromDay ? day(fromDay) : t("ever")}</Cell>
            <Cell className="whitespace-nowrap">{endOf(toDay ?? props.retiredFrom)}</Cell>
          </tr>
        ))}
      </Table>
    </Section>
  );
}
