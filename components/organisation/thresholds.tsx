import { useTranslations } from "next-intl";
import {
  agreementFrom,
  DEFAULT_THRESHOLDS,
  histogramFrom,
} from "@/server/domain/disclosure/thresholds";
import { Section } from "../ui/section";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";

/** From how many raters on which figure is published, and why. */
export function Thresholds() {
  const t = useTranslations("settings.thresholds");
  const { raterGroup, team } = DEFAULT_THRESHOLDS;
  const rows = [
    [t("group"), raterGroup],
    [t("team"), team],
    [t("spread"), agreementFrom(team)],
    [t("histogram"), histogramFrom(team)],
  ] as const;
  return (
    <Section title={t("title")}>
      <p className="mb-4">{t("lead")}</p>
      <Table
        caption={t("caption")}
        isCaptionHidden
        head={
          <>
            <ColumnHeader>{t("what")}</ColumnHeader>
            <ColumnHeader isNumber>{t("from")}</ColumnHeader>
          </>
        }
      >
        {rows.map(([what, count]) => (
          <tr key={what}>
            <RowHeader className="font-normal">{what}</RowHeader>
            <Cell isNumber className="whitespace-nowrap">
              {t("raters", { count })}
            </Cell>
          </tr>
        ))}
      </Table>
      <p className="mt-4 text-soft">{t("why")}</p>
    </Section>
  );
}
