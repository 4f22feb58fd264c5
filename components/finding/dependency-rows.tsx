import { useTranslations } from "next-intl";
import type { getDependencies } from "@/server/features/findings/reads";
import { Badge } from "../ui/badge";
import { DecideDependency } from "./dependency-forms";

type Data = Awaited<ReturnType<typeof getDependencies>>;
type Row = Data["dependencies"][number];

/** Dependencies with what the team made of each. */
export function DependencyRows(props: { org: string; data: Data; rows: readonly Row[] }) {
  const t = useTranslations("findings.dependencies");
  const { org, data, rows } = props;
  const nameOf = new Map(data.responsibilities.map(({ id, name }) => [id, name]));
  return (
    <ul>
      {rows.map((row) => {
        const sentence = t("sentence", {
          dependent: nameOf.get(row.responsibilityId) ?? "",
          on: nameOf.get(row.onId) ?? "",
        });
        return (
          <li
            key={`${row.responsibilityId}:${row.onId}`}
            className="grid items-center gap-x-4 gap-y-2 border-line border-t py-2.5 first:border-t-0 sm:grid-cols-[minmax(0,1fr)_15rem_auto]"
          >
            <span className="wrap-anywhere">{sentence}</span>
            <span>
              <State row={row} />
            </span>
            {data.canEdit ? (
              <span className="no-print">
                <DecideDependency org={org} team={data.team.id} row={row} sentence={sentence} />
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
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
