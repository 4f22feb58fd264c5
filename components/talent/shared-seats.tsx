import { useFormatter, useTranslations } from "next-intl";
import { sharedSeats } from "@/server/domain/talent/seats";
import { EmptyState } from "../ui/empty-state";
import { Section } from "../ui/section";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";
import type { PlanPage } from "./types";

/** Seats that both sides ask for together: one person, two backlogs. */
export function SharedSeats({ page }: { page: PlanPage }) {
  const t = useTranslations("talent");
  const format = useFormatter();
  const lines = sharedSeats(page.demands);
  const hub = (id: string | null) => page.hubs.find((one) => one.id === id)?.name;
  return (
    <Section title={t("agree.sharedTitle")}>
      {lines.length === 0 ? (
        <EmptyState title={t("agree.sharedNone")} />
      ) : (
        <>
          <p className="mb-4 max-w-[66ch] text-soft">{t("agree.sharedBody")}</p>
          <Table
            caption={t("agree.sharedCaption")}
            isCaptionHidden
            head={
              <>
                <ColumnHeader>{t("demand.role")}</ColumnHeader>
                <ColumnHeader>{t("demand.skills")}</ColumnHeader>
                <ColumnHeader>{t("demand.hub")}</ColumnHeader>
                <ColumnHeader>{t("demand.start")}</ColumnHeader>
                <ColumnHeader isNumber>{t("demand.seats")}</ColumnHeader>
              </>
            }
          >
            {lines.map((line) => (
              <tr key={line.id}>
                <RowHeader className="min-w-36 wrap-anywhere">{line.role}</RowHeader>
                <Cell className="min-w-36 wrap-anywhere">{line.skills.join(", ")}</Cell>
                <Cell>{hub(line.hubId) ?? t("demand.open")}</Cell>
                <Cell className="whitespace-nowrap">{line.startQuarter}</Cell>
                <Cell isNumber>{format.number(line.seats)}</Cell>
              </tr>
            ))}
          </Table>
        </>
      )}
    </Section>
  );
}
