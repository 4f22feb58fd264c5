import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { ScrollRegion } from "./scroll-region";

/** A table whose first column stays in sight while the rest scrolls sideways. */
export function Table(props: {
  /** Names the table for everyone; shown under it unless `isCaptionHidden`. */
  caption: string;
  isCaptionHidden?: boolean;
  head: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <ScrollRegion label={props.caption}>
      <table className={classNames("data-table w-full text-sm", props.className)}>
        <caption
          className={props.isCaptionHidden ? "sr-only" : "caption-bottom pt-2.5 text-sm text-soft"}
        >
          <span className="wide-caption">{props.caption}</span>
        </caption>
        <thead>
          <tr>{props.head}</tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </ScrollRegion>
  );
}

type CellProps = { children?: ReactNode; className?: string; isNumber?: boolean };

export function ColumnHeader(props: CellProps & { sort?: "ascending" | "descending" }) {
  return (
    <th
      scope="col"
      aria-sort={props.sort}
      className={classNames(props.isNumber && "text-right", props.className)}
    >
      {props.children}
    </th>
  );
}

export function RowHeader(props: CellProps & { colSpan?: number }) {
  return (
    <th scope="row" colSpan={props.colSpan} className={props.className}>
      {props.children}
    </th>
  );
}

export function Cell(props: CellProps & { colSpan?: number }) {
  return (
    <td
      colSpan={props.colSpan}
      className={classNames(props.isNumber && "text-right", props.className)}
    >
      {props.children}
    </td>
  );
}
