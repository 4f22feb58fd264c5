import { useTranslations } from "next-intl";
import { Section } from "../ui/section";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";
import { useDayText } from "./day-text";
import { SeatActions } from "./seat-card";
import type { SeatOfTeam, SeatPlace } from "./seat-data";

/** Seats that are not there on the day shown: ended before it, or to begin after it. */
export function SeatsElsewhen(props: { seats: readonly SeatOfTeam[]; place: SeatPlace }) {
  const t = useTranslations("positions.elsewhen");
  const day = useDayText();
  const { seats, place } = props;
  if (seats.length === 0) return null;
  return (
    <Section title={t("title")} aside={t("lead")}>
      <Table
        caption={t("caption")}
        isCaptionHidden
        head={
          <>
            <ColumnHeader>{t("position")}</ColumnHeader>
            <ColumnHeader>{t("from")}</ColumnHeader>
            <ColumnHeader>{t("to")}</ColumnHeader>
            {place.canManage ? <ColumnHeader>{t("actions")}</ColumnHeader> : null}
          </>
        }
      >
        {seats.map((seat) => (
          <tr key={seat.id}>
            <RowHeader className="wrap-anywhere font-medium">{seat.name}</RowHeader>
            <Cell className="whitespace-nowrap">{day(seat.fromDay)}</Cell>
            <Cell className="whitespace-nowrap">{seat.toDay ? day(seat.toDay) : t("open")}</Cell>
            {place.canManage ? (
              <Cell>
                <SeatActions seat={seat} place={place} />
              </Cell>
            ) : null}
          </tr>
        ))}
      </Table>
    </Section>
  );
}
