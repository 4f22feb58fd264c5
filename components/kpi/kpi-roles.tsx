import { useFormatter, useTranslations } from "next-intl";
import { ROLES_MEASURED, type RoleMeasured } from "@/server/domain/kpi/owner";
import { Sparkline } from "../charts/sparkline";
import { Anchor } from "../ui/anchor";
import { Section } from "../ui/section";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";
import { type KpiList, type KpiRow, spanOf } from "./kpi-data";
import { RecordReading } from "./kpi-dialogs";
import { KpiState } from "./kpi-state";

/** KPIs by the role that is measured by them: first the two of the dial, last what nobody answers for. */
export function KpiRoles(props: { org: string; data: KpiList }) {
  const { kpis } = props.data;
  return ROLES_MEASURED.filter((role) => kpis.some((kpi) => kpi.role === role)).map((role) => (
    <KpiRole key={role} {...props} role={role} kpis={kpis.filter((kpi) => kpi.role === role)} />
  ));
}

function KpiRole(props: {
  org: string;
  data: KpiList;
  role: RoleMeasured;
  kpis: readonly KpiRow[];
}) {
  const t = useTranslations("kpis");
  const { org, data, role, kpis } = props;
  const owner = role === "other" ? null : kpis[0]?.owner;
  const title = t(`roles.${role}`);
  return (
    <Section
      title={title}
      aside={
        owner ? t("roleSeat", { position: owner.position, holder: owner.holder ?? "none" }) : null
      }
    >
      {role === "nobody" ? <p className="mb-3 text-soft">{t("nobodyBody")}</p> : null}
      <Table
        caption={t("caption", { role: title, count: kpis.length })}
        isCaptionHidden
        head={
          <>
            <ColumnHeader>{t("columns.kpi")}</ColumnHeader>
            {role === "other" ? <ColumnHeader>{t("columns.owner")}</ColumnHeader> : null}
            <ColumnHeader isNumber>{t("columns.latest")}</ColumnHeader>
            <ColumnHeader isNumber>{t("columns.target")}</ColumnHeader>
            <ColumnHeader>{t("columns.course")}</ColumnHeader>
            <ColumnHeader>{t("columns.state")}</ColumnHeader>
            {data.canEdit ? (
              <ColumnHeader className="no-print">
                <span className="sr-only">{t("columns.record")}</span>
              </ColumnHeader>
            ) : null}
          </>
        }
      >
        {kpis.map((kpi) => (
          <tr key={kpi.id}>
            <RowHeader className="font-normal">
              <Anchor
                href={`/${org}/teams/${data.team.id}/kpis/${kpi.id}`}
                className="font-medium underline-offset-3 hover:underline"
              >
                {kpi.name}
              </Anchor>
              <span className="block text-soft text-xs">{kpi.responsibility}</span>
            </RowHeader>
            {role === "other" ? <Cell>{kpi.owner?.position}</Cell> : null}
            <Figures kpi={kpi} />
            {data.canEdit ? (
              <Cell className="no-print">
                <RecordReading
                  org={org}
                  team={data.team.id}
                  kpi={kpi}
                  today={data.today}
                  size="sm"
                />
              </Cell>
            ) : null}
          </tr>
        ))}
      </Table>
    </Section>
  );
}

function Figures({ kpi }: { kpi: KpiRow }) {
  const t = useTranslations("kpis");
  const format = useFormatter();
  const figure = (value: number | null | undefined) =>
    value === null || value === undefined
      ? "–"
      : `${format.number(value, { maximumFractionDigits: 2 })} ${kpi.unit}`.trim();
  const target = kpi.target === null ? t("noTarget") : figure(kpi.target);
  const values = kpi.readings.map(({ value }) => figure(value)).join(", ");
  return (
    <>
      <Cell isNumber className="whitespace-nowrap">
        {figure(kpi.readings.at(-1)?.value)}
      </Cell>
      <Cell isNumber className="whitespace-nowrap">
        {figure(kpi.target)}
      </Cell>
      <Cell>
        {kpi.readings.length < 2 ? null : (
          <Sparkline
            label={t("spark", { name: kpi.name, values, target })}
            values={kpi.readings.map(({ value }) => value)}
            scale={spanOf(kpi)}
            target={kpi.target}
          />
        )}
      </Cell>
      <Cell>
        <KpiState kpi={kpi} />
      </Cell>
    </>
  );
}
