import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "../ui/badge";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";
import { DemandActions } from "./demand-actions";
import type { DemandLine, StepProps } from "./types";

const COLUMNS = ["role", "side", "skills", "start", "seats", "level", "hub"] as const;

/** The demand list, by quarter. */
export function DemandTable({ place, page, isReadOnly }: StepProps & { isReadOnly?: boolean }) {
  const t = useTranslations("talent.demand");
  const canEdit = page.can.edit && !isReadOnly;
  const { hubs, responsibilities, quarters } = page;
  // One object for all rows: it is then sent to the browser once.
  const choices = { hubs: hubs.map(nameOf), responsibilities, quarters };
  return (
    <Table
      caption={t("caption", { plan: page.plan.name })}
      isCaptionHidden
      head={
        <>
          {COLUMNS.map((column) => (
            <ColumnHeader key={column} isNumber={column === "seats"}>
              {t(column)}
            </ColumnHeader>
          ))}
          {canEdit ? <ColumnHeader className="no-print">{t("actions")}</ColumnHeader> : null}
        </>
      }
    >
      {page.demands.map((line) => (
        <tr key={line.id}>
          <RowHeader className="min-w-44 max-w-72 wrap-anywhere">
            <Role line={line} page={page} />
          </RowHeader>
          <LineCells line={line} page={page} />
          {canEdit ? (
            <Cell className="no-print">
              <DemandActions place={place} line={line} choices={choices} />
            </Cell>
          ) : null}
        </tr>
      ))}
    </Table>
  );
}

type LineProps = { line: DemandLine; page: StepProps["page"] };

function Role({ line, page }: LineProps) {
  const t = useTranslations("talent.demand");
  const responsibility = page.responsibilities.find(({ id }) => id === line.responsibilityId);
  const below = [responsibility?.name, line.location].filter(Boolean).join(" · ");
  return (
    <>
      {line.role} {line.isCritical ? <Badge look="dashed">{t("isCritical")}</Badge> : null}
      {below ? <span className="block font-normal text-soft">{below}</span> : null}
    </>
  );
}

function LineCells({ line, page }: LineProps) {
  const t = useTranslations("talent");
  const format = useFormatter();
  const hub = (id: string | null) => page.hubs.find((one) => one.id === id)?.name;
  const backup = hub(line.backupHubId);
  return (
    <>
      <Cell className="whitespace-nowrap">{t(`side.${line.side}`)}</Cell>
      <Cell className="min-w-36 wrap-anywhere">{line.skills.join(", ")}</Cell>
      <Cell className="whitespace-nowrap">{line.startQuarter}</Cell>
      <Cell isNumber>{format.number(line.seats)}</Cell>
      <Cell>{t(`level.${line.level}`)}</Cell>
      <Cell className="min-w-28 wrap-anywhere">
        {hub(line.hubId) ?? <span className="text-soft">{t("demand.open")}</span>}
        {backup ? (
          <span className="block text-soft">{t("demand.backupIs", { hub: backup })}</span>
        ) : null}
      </Cell>
    </>
  );
}

function nameOf({ id, name }: { id: string; name: string }) {
  return { id, name };
}
