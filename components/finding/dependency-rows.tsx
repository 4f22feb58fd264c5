import { useTranslations } from "next-intl";
import type { getDependencies } from "@/server/features/findings/reads";
import { Badge } from "../ui/badge";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";
import { DecideDependency } from "./dependency-forms";

type Data = Awaited<ReturnType<typeof getDependencies>>;
type Row = Data["dependencies"][number];

/** Dependencies with what the team made of each. */
export function DependencyRows(props: {
  org: string;
  data: Data;
  rows: readonly Row[];
  caption: string;
}) {
  const t = useTranslations("findings.dependencies");
  const { org, data, rows } = props;
  const nameOf = new Map(data.responsibilities.map(({ id, name }) => [id, name]));
  return (
    <Table
      caption={props.caption}
      isCaptionHidden
      head={
        <>
          <ColumnHeader>{t("columns.dependency")}</ColumnHeader>
          <ColumnHeader>{t("columns.state")}</ColumnHeader>
          {data.canEdit ? (
            <ColumnHeader>
              <span className="sr-only">{t("columns.decide")}</span>
            </ColumnHeader>
          ) : null}
        </>
      }
    >
      {rows.map((row) => {
        const sentence = t("sentence", {
          dependent: nameOf.get(row.responsibilityId) ?? "",
          on: nameOf.get(row.onId) ?? "",
        });
        return (
          <tr key={`${row.responsibilityId}:${row.onId}`}>
            <RowHeader className="min-w-48 font-normal">{sentence}</RowHeader>
            <Cell>
              <State row={row} />
            </Cell>
            {data.canEdit ? (
              <Cell className="text-right">
                <DecideDependency org={org} team={data.team.id} row={row} sentence={sentence} />
              </Cell>
            ) : null}
          </tr>
        );
      })}
    </Table>
  );
}

function State({ row }: { row: Row }) {
  const t = useTranslations("findings.dependencies");
  const { stored, proposed } = row;
  if (!stored) {
    return (
      <Badge look="dashed">
        {t("state.proposed", { severity: t(`severity.${levelOf(proposed)}`) })}
      </Badge>
    );
  }
  if (stored.severity === 0) return <Badge>{t("state.dismissed")}</Badge>;
  return (
    <Badge look="strong">
      {t("state.confirmed", { severity: t(`severity.${levelOf(stored.severity)}`) })}
    </Badge>
  );
}

function levelOf(severity: number | null): "1" | "2" | "3" {
  if (severity === 3) return "3";
  return severity === 2 ? "2" : "1";
}
