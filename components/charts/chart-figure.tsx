import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Cell, ColumnHeader, RowHeader, Table } from "@/components/ui/table";
import { ChartDownload } from "./chart-download";

export type ChartTable = {
  /** The first column names the row. */
  columns: readonly string[];
  rows: readonly (readonly string[])[];
};

/** What every chart has besides its picture: a caption, the same figures as a table, a download. */
export function ChartFigure(props: {
  id: string;
  title: string;
  table: ChartTable;
  caption?: ReactNode;
  /** The file name without ending; leave out where nothing should be downloaded. */
  fileName?: string;
  children: ReactNode;
}) {
  const t = useTranslations("common");
  return (
    <figure id={props.id} className="min-w-0">
      {props.children}
      {props.caption ? (
        <figcaption className="mt-2 text-sm text-soft">{props.caption}</figcaption>
      ) : null}
      <div className="no-print mt-2 flex flex-wrap items-start gap-x-5 gap-y-1">
        <Disclosure summary={t("showAsTable")} className="min-w-0">
          <Table caption={props.title} isCaptionHidden head={props.table.columns.map(headOf)}>
            {props.table.rows.map((row) => (
              <tr key={row.join("|")}>{row.map(cellOf)}</tr>
            ))}
          </Table>
        </Disclosure>
        {props.fileName ? (
          <ChartDownload
            source={{ elementId: props.id }}
            fileName={props.fileName}
            labels={{
              svg: t("downloadSvg"),
              png: t("downloadPng"),
              failed: t("downloadFailed"),
            }}
          />
        ) : null}
      </div>
    </figure>
  );
}

function headOf(column: string, index: number) {
  return (
    <ColumnHeader key={column} isNumber={index > 0}>
      {column}
    </ColumnHeader>
  );
}

function cellOf(value: string, index: number) {
  if (index === 0) return <RowHeader key="name">{value}</RowHeader>;
  return (
    <Cell key={`${index}-${value}`} isNumber>
      {value}
    </Cell>
  );
}
