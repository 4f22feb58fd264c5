import { useFormatter, useTranslations } from "next-intl";
import { SEAT_PARTS, seatsAsked } from "@/server/domain/talent/seats";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";
import { type Accountable, AgreeHub } from "./agree-hub";
import type { AgreementLine, PlanPage, StepProps } from "./types";

/** A line a hub: who is accountable, and how the seats are divided. */
export function AgreementTable({ place, page }: StepProps) {
  const t = useTranslations("talent.agree");
  const format = useFormatter();
  const accountables = useAccountables(page);
  const { hubs, agreements, demands, plan, can } = page;
  const total = (part: "seats" | "cto" | "cio" | "shared") =>
    format.number(agreements.reduce((sum, one) => sum + one[part], 0));
  return (
    <Table
      caption={t("caption")}
      isCaptionHidden
      head={
        <>
          <ColumnHeader>{t("hub")}</ColumnHeader>
          <ColumnHeader>{t("accountable")}</ColumnHeader>
          <ColumnHeader isNumber>{t("seats")}</ColumnHeader>
          {SEAT_PARTS.map((part) => (
            <ColumnHeader key={part} isNumber>
              {t(part)}
            </ColumnHeader>
          ))}
          {can.edit ? <ColumnHeader className="no-print">{t("actions")}</ColumnHeader> : null}
        </>
      }
    >
      {hubs.map(({ id, name }) => {
        const agreed = agreements.find(({ hubId }) => hubId === id);
        const asked = seatsAsked(demands, id);
        return (
          <tr key={id}>
            <RowHeader className="min-w-28 max-w-72 wrap-anywhere">{name}</RowHeader>
            <Cell className="min-w-36 wrap-anywhere">
              {whoIn(agreed) ?? t(asked.seats > 0 ? "nobody" : "notUsed")}
            </Cell>
            {(["seats", ...SEAT_PARTS] as const).map((part) => (
              <Cell key={part} isNumber>
                {agreed ? format.number(agreed[part]) : "–"}
                <span className="block whitespace-nowrap text-soft text-xs">
                  {t("asked", { count: asked[part] })}
                </span>
              </Cell>
            ))}
            {can.edit ? (
              <Cell className="no-print">
                <AgreeHub
                  key={plan.version}
                  place={place}
                  hub={{ id, name }}
                  asked={asked}
                  agreed={agreed}
                  accountables={accountables}
                />
              </Cell>
            ) : null}
          </tr>
        );
      })}
      <tr>
        <RowHeader>{t("total")}</RowHeader>
        <Cell />
        {(["seats", ...SEAT_PARTS] as const).map((part) => (
          <Cell key={part} isNumber className="font-semibold">
            {total(part)}
          </Cell>
        ))}
        {can.edit ? <Cell className="no-print" /> : null}
      </tr>
    </Table>
  );
}

function whoIn(agreed: AgreementLine | undefined): string | null {
  return agreed?.position ?? agreed?.person ?? null;
}

function useAccountables({ positions, plan }: PlanPage): Accountable[] {
  const t = useTranslations("talent.agree");
  return [
    ...positions.map(({ id, name, holder }) => ({
      value: `position:${id}`,
      label: holder ? t("held", { position: name, holder }) : t("vacant", { position: name }),
    })),
    { value: `person:${plan.ctoPersonId}`, label: plan.cto },
    { value: `person:${plan.cioPersonId}`, label: plan.cio },
  ];
}
